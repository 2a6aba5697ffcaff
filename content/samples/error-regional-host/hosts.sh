for region in '' us. eu. ae. au. in. jp.; do
  printf '%s ' "${region}api.openai.com"
  curl -sS -o /dev/null -w 'HTTP %{http_code}\n' "https://${region}api.openai.com/v1/models" \
    -H "Authorization: Bearer $OPENAI_API_KEY"
done
