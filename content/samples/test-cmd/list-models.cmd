curl -sS -o NUL https://api.openai.com/v1/models ^
  -H "Authorization: Bearer %OPENAI_API_KEY%" ^
  -w "HTTP %{http_code}\n"
