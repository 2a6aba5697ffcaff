(umask 077; printf %s "$OPENAI_API_KEY" > key.txt)
aws secretsmanager put-secret-value --secret-id openai/api-key --secret-string file://key.txt
rm key.txt
