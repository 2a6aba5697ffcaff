fly secrets set OPENAI_API_KEY="$OPENAI_API_KEY"
