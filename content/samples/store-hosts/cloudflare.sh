npx wrangler secret put OPENAI_API_KEY
