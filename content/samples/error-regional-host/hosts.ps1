foreach ($region in '', 'us.', 'eu.', 'ae.', 'au.', 'in.', 'jp.') {
  $name = $region + 'api.openai.com'
  curl.exe -sS -o NUL -w "$name HTTP %{http_code}\n" "https://$name/v1/models" `
    -H "Authorization: Bearer $env:OPENAI_API_KEY"
}
