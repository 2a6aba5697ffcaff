if defined OPENAI_ORG_ID echo OPENAI_ORG_ID is set
if defined OPENAI_PROJECT_ID echo OPENAI_PROJECT_ID is set
if defined OPENAI_CUSTOM_HEADERS echo OPENAI_CUSTOM_HEADERS is set
if defined OPENAI_BASE_URL echo OPENAI_BASE_URL is set
curl -sS -o NUL https://api.openai.com/v1/models ^
  -H "Authorization: Bearer %OPENAI_API_KEY%" ^
  -w "HTTP %{http_code}\n"
