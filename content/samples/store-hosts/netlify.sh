if [ -n "$OPENAI_API_KEY" ]; then
  netlify env:set OPENAI_API_KEY "$OPENAI_API_KEY" --context production --secret
else
  echo "OPENAI_API_KEY is not set"
fi
