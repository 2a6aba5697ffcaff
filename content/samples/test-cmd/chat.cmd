curl -sS https://api.openai.com/v1/chat/completions ^
  -H "Content-Type: application/json" ^
  -H "Authorization: Bearer %OPENAI_API_KEY%" ^
  -d "{\"model\": \"gpt-6-luna\", \"messages\": [{\"role\": \"user\", \"content\": \"Reply with the single word: connected\"}], \"max_completion_tokens\": 500}" ^
  -w "\nHTTP %{http_code}\n"
