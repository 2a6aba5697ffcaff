if [ -n "$OPENAI_API_KEY" ]; then
  printf %s "$OPENAI_API_KEY" | kubectl create secret generic openai --from-file=OPENAI_API_KEY=/dev/stdin \
    --dry-run=client -o yaml | kubectl replace -f - && kubectl rollout restart deployment/your-app
else
  echo "OPENAI_API_KEY is not set"
fi
