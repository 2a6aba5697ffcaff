curl.exe -sS -o NUL -w 'HTTP %{http_code}\n' https://api.openai.com/v1/models `
  -H "Authorization: Bearer $env:OPENAI_API_KEY"
