read --silent --global --export --prompt-str "OpenAI API key: " OPENAI_API_KEY
