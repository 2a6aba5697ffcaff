curl.exe -sS https://api.openai.com/v1/models -H "Authorization: Bearer $env:OPENAI_API_KEY" |
  Select-String '"(id|shutdown_date)": *("[^"]*"|[0-9]+|null)' -AllMatches |
  ForEach-Object { $_.Matches.Value }
