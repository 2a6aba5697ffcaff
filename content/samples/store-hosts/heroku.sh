heroku config:set OPENAI_API_KEY="$OPENAI_API_KEY" -a your-app > /dev/null
