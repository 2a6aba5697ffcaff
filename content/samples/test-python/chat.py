# pip install openai
from openai import OpenAI

client = OpenAI()  # reads OPENAI_API_KEY
completion = client.chat.completions.create(
    model="gpt-6-luna",
    messages=[{"role": "user", "content": "Reply with the single word: connected"}],
    max_completion_tokens=500,  # not max_tokens
)
print(completion.choices[0].message.content)
