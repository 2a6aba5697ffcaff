curl.exe -sS -o NUL -w 'HTTP %{http_code}\n' --max-time 20 https://api.openai.com/v1/models
if ($env:OPENAI_BASE_URL) { "OPENAI_BASE_URL is set" } else { "OPENAI_BASE_URL is not set" }
