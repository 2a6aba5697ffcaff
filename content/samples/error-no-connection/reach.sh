curl -sS -o /dev/null -w 'HTTP %{http_code}\n' --max-time 20 https://api.openai.com/v1/models
sh -c 'if [ -n "$OPENAI_BASE_URL" ]; then echo "OPENAI_BASE_URL is set"; else echo "OPENAI_BASE_URL is not set"; fi'
