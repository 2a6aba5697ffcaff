query="limit=100&owner_project_access=any"
while :; do
  page=$(curl -sS \
    "https://api.openai.com/v1/organization/projects/${PROJECT_ID:?is not set}/api_keys?$query" \
    -H "Authorization: Bearer $OPENAI_ADMIN_KEY") || break
  printf '%s\n' "$page"
  printf '%s' "$page" | tr -d '[:space:]' | grep -q '"has_more":true' || break
  last=$(printf '%s\n' "$page" | sed -n 's/.*"last_id": *"\([^"]*\)".*/\1/p')
  query="limit=100&owner_project_access=any&after=${last:?is missing}"
done
