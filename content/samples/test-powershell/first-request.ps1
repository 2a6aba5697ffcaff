'{"model": "gpt-6-luna", "input": "Reply with the single word: connected"}' |
  curl.exe -sS -w '\nHTTP %{http_code}\n' https://api.openai.com/v1/responses `
    -H "Content-Type: application/json" `
    -H "Authorization: Bearer $env:OPENAI_API_KEY" `
    -d '@-'
