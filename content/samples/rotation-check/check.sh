(
  check() {
    echo "$1:"
    curl -sS -w '\nHTTP %{http_code}\n' https://api.openai.com/v1/models \
      -H "Authorization: Bearer $2" | grep -oE '^HTTP [0-9]+|"code": *"[a-z_]+"'
  }
  printf 'Old key: '; read -rs old_key; echo
  check "New key" "$OPENAI_API_KEY"
  if [ -n "$old_key" ]; then check "Old key" "$old_key"; else echo "Old key: none was read"; fi
)
