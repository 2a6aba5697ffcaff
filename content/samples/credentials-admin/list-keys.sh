curl -sS "https://api.openai.com/v1/organization/projects/$PROJECT_ID/api_keys" \
  -H "Authorization: Bearer $OPENAI_ADMIN_KEY"
