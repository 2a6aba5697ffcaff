import openai
from smolagents import OpenAIModel

messages = [{"role": "user", "content": [{"type": "text", "text": "Hello"}]}]
try:
    OpenAIModel("gpt-6-luna", retry=False).generate(messages)
except openai.APIStatusError as error:
    print(error.status_code, error.code, error.request_id)
