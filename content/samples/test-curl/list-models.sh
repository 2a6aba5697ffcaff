curl -sS -o /dev/null -w 'HTTP %{http_code}\n' https://api.openai.com/v1/models \
  -H "Authorization: Bearer $OPENAI_API_KEY"
