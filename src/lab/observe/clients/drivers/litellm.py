import litellm

messages = [{"role": "user", "content": "Hello"}]
print(litellm.completion(model="openai/gpt-6-luna", messages=messages).choices[0].message.content)
