from openai import OpenAI

client = OpenAI()
messages = [{"role": "user", "content": "Hello"}]
print(client.chat.completions.create(model="gpt-6-luna", messages=messages).choices[0].message.content)
