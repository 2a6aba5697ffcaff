OPENAI_API_KEY=$(az keyvault secret show --vault-name "your-vault" --name "openai-api-key" --query value --output tsv) && export OPENAI_API_KEY
