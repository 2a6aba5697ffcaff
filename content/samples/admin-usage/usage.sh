start=$(($(date +%s) - 24 * 60 * 60))
curl -sS "https://api.openai.com/v1/organization/usage/completions?start_time=$start&bucket_width=1h" \
  -H "Authorization: Bearer $OPENAI_ADMIN_KEY"
