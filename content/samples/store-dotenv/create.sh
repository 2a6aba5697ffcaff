(umask 077; printf 'OpenAI API key: '; read -rs key && printf '\nOPENAI_API_KEY=%s\n' "$key" >> .env); echo
