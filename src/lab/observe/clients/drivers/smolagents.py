from smolagents import OpenAIModel

messages = [{"role": "user", "content": [{"type": "text", "text": "Hello"}]}]
print(OpenAIModel("gpt-6-luna").generate(messages).content)
