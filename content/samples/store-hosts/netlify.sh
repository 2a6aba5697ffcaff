netlify env:set OPENAI_API_KEY "$OPENAI_API_KEY" --context production --secret
