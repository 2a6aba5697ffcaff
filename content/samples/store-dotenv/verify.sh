grep -c '^OPENAI_API_KEY=.' .env
if grep -q "$(printf '\r')" .env; then echo "Windows line endings: save the file with LF"; fi
