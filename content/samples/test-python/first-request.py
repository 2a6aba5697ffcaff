# pip install openai
from openai import OpenAI

client = OpenAI()  # reads OPENAI_API_KEY
response = client.responses.create(
    model="gpt-6-luna",
    input="Reply with the single word: connected",
)
print(response.output_text)
