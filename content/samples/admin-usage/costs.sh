start=$(($(date +%s) - 6 * 24 * 60 * 60))
curl -sS "https://api.openai.com/v1/organization/costs?start_time=$start&limit=7&group_by=api_key_id" \
  -H "Authorization: Bearer $OPENAI_ADMIN_KEY"
