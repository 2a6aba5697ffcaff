curl -sS -X POST \
  "https://api.openai.com/v1/organization/projects/${PROJECT_ID:?is not set}/spend_limit" \
  -H "Authorization: Bearer $OPENAI_ADMIN_KEY" \
  -H "Content-Type: application/json" \
  -d "{\"threshold_amount\": ${LIMIT_IN_CENTS:?is not set}, \"currency\": \"USD\", \"interval\": \"month\"}"
