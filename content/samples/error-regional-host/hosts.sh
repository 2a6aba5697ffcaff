sh -c 'for region in "" us. eu. ae. au. in. jp.; do
  host="${region}api.openai.com"
  curl -sS -o /dev/null -w "$host HTTP %{http_code}\n" "https://$host/v1/models" \
    -H "Authorization: Bearer $OPENAI_API_KEY"
done'
