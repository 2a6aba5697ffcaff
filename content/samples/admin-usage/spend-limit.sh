curl -sS -X POST https://api.openai.com/v1/organization/spend_limit \
  -H "Authorization: Bearer $OPENAI_ADMIN_KEY" \
  -H "Content-Type: application/json" \
  -d '{"threshold_amount": 5000, "currency": "USD", "interval": "month"}'
