sh -c 'case "$OPENAI_BASE_URL" in
  "") echo "OPENAI_BASE_URL is not set" ;;
  */v1/v1*) echo "OPENAI_BASE_URL holds /v1 twice" ;;
  */v1 | */v1/) echo "OPENAI_BASE_URL ends in /v1" ;;
  *) echo "OPENAI_BASE_URL does not end in /v1" ;;
esac'
