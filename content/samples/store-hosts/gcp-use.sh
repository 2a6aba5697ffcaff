OPENAI_API_KEY=$(gcloud secrets versions access latest --secret=openai-api-key) && export OPENAI_API_KEY
