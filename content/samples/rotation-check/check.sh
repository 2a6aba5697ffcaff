status() {
  curl -sS -o /dev/null -w "$1: HTTP %{http_code}\n" https://api.openai.com/v1/models \
    -H "Authorization: Bearer $2"
}
read -rs -p "Old key: " old_key; echo
status "new key" "$OPENAI_API_KEY"
status "old key" "$old_key"
unset old_key
