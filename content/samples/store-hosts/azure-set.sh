(umask 077; printf %s "$OPENAI_API_KEY" > key.txt)
az keyvault secret set --vault-name "your-vault" --name "openai-api-key" --file key.txt --output none
rm key.txt
