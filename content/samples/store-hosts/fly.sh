printf 'OPENAI_API_KEY=%s\n' "$OPENAI_API_KEY" | fly secrets import -a your-app
