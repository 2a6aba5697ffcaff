OPENAI_API_KEY=$(aws secretsmanager get-secret-value --secret-id openai/api-key --query SecretString --output text) && export OPENAI_API_KEY
