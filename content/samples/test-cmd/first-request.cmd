curl -sS https://api.openai.com/v1/responses ^
  -H "Content-Type: application/json" ^
  -H "Authorization: Bearer %OPENAI_API_KEY%" ^
  -d "{\"model\": \"gpt-6-luna\", \"input\": \"Reply with the single word: connected\"}" ^
  -w "\nHTTP %{http_code}\n"
