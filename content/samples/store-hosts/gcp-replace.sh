if [ -n "$OPENAI_API_KEY" ]; then
  printf %s "$OPENAI_API_KEY" | gcloud secrets versions add openai-api-key --data-file=-
else
  echo "OPENAI_API_KEY is not set"
fi
