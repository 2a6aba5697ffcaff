for %n in (api us.api eu.api ae.api au.api in.api jp.api) do @curl -sS -o NUL ^
  -H "Authorization: Bearer %OPENAI_API_KEY%" ^
  -w "%n.openai.com HTTP %{http_code}\n" https://%n.openai.com/v1/models
