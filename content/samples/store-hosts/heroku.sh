if [ -n "$OPENAI_API_KEY" ]; then
  heroku config:set OPENAI_API_KEY="$OPENAI_API_KEY" -a your-app > /dev/null
else
  echo "OPENAI_API_KEY is not set"
fi
