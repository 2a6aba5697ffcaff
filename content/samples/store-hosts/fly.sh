if [ -n "$OPENAI_API_KEY" ]; then
  printf 'OPENAI_API_KEY=%s\n' "$OPENAI_API_KEY" | fly secrets import -a your-app
else
  echo "OPENAI_API_KEY is not set"
fi
