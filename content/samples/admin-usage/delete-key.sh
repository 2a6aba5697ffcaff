curl -sS -X DELETE \
  "https://api.openai.com/v1/organization/projects/${PROJECT_ID:?is not set}/api_keys/${KEY_ID:?is not set}" \
  -H "Authorization: Bearer $OPENAI_ADMIN_KEY"
