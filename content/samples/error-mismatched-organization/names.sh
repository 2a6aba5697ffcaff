env | sed -nE 's/^(OPENAI_(ORG_ID|PROJECT_ID|CUSTOM_HEADERS|BASE_URL))=.+/\1 is set/p'
curl -sS -o /dev/null -w 'HTTP %{http_code}\n' https://api.openai.com/v1/models \
  -H "Authorization: Bearer $OPENAI_API_KEY"
