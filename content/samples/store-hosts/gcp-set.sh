printf %s "$OPENAI_API_KEY" | gcloud secrets create openai-api-key --data-file=-
