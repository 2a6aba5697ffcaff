printf '%s' "$OPENAI_API_KEY" | LC_ALL=C tr -d '\041-\176' | wc -c
