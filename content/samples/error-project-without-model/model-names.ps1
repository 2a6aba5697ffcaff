curl.exe -sS https://api.openai.com/v1/models -H "Authorization: Bearer $env:OPENAI_API_KEY" |
  Select-String '"(id|message)": *"[^"]*"' -AllMatches |
  ForEach-Object { $_.Matches.Value }
