read -rs 'OPENAI_API_KEY?OpenAI API key: ' && export OPENAI_API_KEY; echo
