'{"model": "gpt-6-luna", "messages": [{"role": "user", "content": "Reply with the single word: connected"}], "max_completion_tokens": 500}' |
  curl.exe -sS -w '\nHTTP %{http_code}\n' https://api.openai.com/v1/chat/completions `
    -H "Content-Type: application/json" `
    -H "Authorization: Bearer $env:OPENAI_API_KEY" `
    -d '@-'
