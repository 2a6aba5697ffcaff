if [ -n "$OPENAI_API_KEY" ]; then (
  file=$(mktemp) && trap 'rm -f "$file"' EXIT INT &&
    printf %s "$OPENAI_API_KEY" > "$file" &&
    az keyvault secret set --vault-name "your-vault" --name "openai-api-key" --file "$file" --output none
); else
  echo "OPENAI_API_KEY is not set"
fi
