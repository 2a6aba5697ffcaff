curl -sS -o NUL -w "HTTP %{http_code}\n" --max-time 20 https://api.openai.com/v1/models
if defined OPENAI_BASE_URL (echo OPENAI_BASE_URL is set) else (echo OPENAI_BASE_URL is not set)
