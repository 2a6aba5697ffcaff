curl -sS -w '\nHTTP %{http_code}\n' https://api.openai.com/v1/me \
  -H "Authorization: Bearer $OPENAI_API_KEY"
