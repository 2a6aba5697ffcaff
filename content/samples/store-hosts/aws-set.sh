if [ -n "$OPENAI_API_KEY" ]; then (
  file=$(mktemp) && trap 'rm -f "$file"' EXIT INT &&
    printf %s "$OPENAI_API_KEY" > "$file" &&
    aws secretsmanager create-secret --name openai/api-key --secret-string "file://$file"
); else
  echo "OPENAI_API_KEY is not set"
fi
