curl -sS https://api.openai.com/v1/models -H "Authorization: Bearer %OPENAI_API_KEY%" | findstr /r /c:".id.: ." /c:".shutdown_date.: ."
