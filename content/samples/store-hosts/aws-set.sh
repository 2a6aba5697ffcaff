(umask 077; printf %s "$OPENAI_API_KEY" > key.txt)
aws secretsmanager create-secret --name openai/api-key --secret-string file://key.txt
rm key.txt
