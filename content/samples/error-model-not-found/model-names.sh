curl -sS https://api.openai.com/v1/models \
  -H "Authorization: Bearer $OPENAI_API_KEY" |
  grep -oE '"(id|shutdown_date)": *("[^"]*"|[0-9]+|null)'
