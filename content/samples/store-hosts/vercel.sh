vercel env add OPENAI_API_KEY production --sensitive
