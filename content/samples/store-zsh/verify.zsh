sh -c 'echo "OPENAI_API_KEY has ${#OPENAI_API_KEY} characters"'
case "$OPENAI_API_KEY" in
  *[[:space:]]*) echo "It contains a space or a line break: set it again" ;;
esac
