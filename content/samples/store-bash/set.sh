read -rs -p "OpenAI API key: " OPENAI_API_KEY && export OPENAI_API_KEY; echo
