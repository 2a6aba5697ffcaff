docker run --rm -e OPENAI_API_KEY your-image
