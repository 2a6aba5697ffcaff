$names = 'OPENAI_ORG_ID', 'OPENAI_PROJECT_ID', 'OPENAI_CUSTOM_HEADERS', 'OPENAI_BASE_URL'
Get-ChildItem Env: | Where-Object { $names -contains $_.Name } | ForEach-Object { "$($_.Name) is set" }
curl.exe -sS -o NUL -w 'HTTP %{http_code}\n' https://api.openai.com/v1/models `
  -H "Authorization: Bearer $env:OPENAI_API_KEY"
