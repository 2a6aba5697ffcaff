if [ -n "$OPENAI_API_KEY" ]; then
  printf %s "$OPENAI_API_KEY" | kubectl create secret generic openai --from-file=OPENAI_API_KEY=/dev/stdin
else
  echo "OPENAI_API_KEY is not set"
fi
