import aisuite

messages = [{"role": "user", "content": "Hello"}]
answer = aisuite.Client().chat.completions.create(model="openai:gpt-6-luna", messages=messages)
print(answer.choices[0].message.content)
