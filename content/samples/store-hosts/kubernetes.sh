printf %s "$OPENAI_API_KEY" | kubectl create secret generic openai --from-file=OPENAI_API_KEY=/dev/stdin
