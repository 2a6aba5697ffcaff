printf %s "$OPENAI_API_KEY" | gcloud secrets versions add openai-api-key --data-file=-
