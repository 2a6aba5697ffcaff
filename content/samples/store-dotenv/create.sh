(umask 077; printf 'OpenAI API key: '; read -rs key && [ -n "$key" ] && printf '\nOPENAI_API_KEY=%s\n' "$key" >> .env || printf '\nNothing was written.'); echo
