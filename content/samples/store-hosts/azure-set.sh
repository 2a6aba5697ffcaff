az keyvault secret set --vault-name "your-vault" --name "openai-api-key" --value "$OPENAI_API_KEY" --output none
