import litellm
import openai

messages = [{"role": "user", "content": "Hello"}]
try:
    litellm.completion(model="openai/gpt-6-luna", messages=messages)
except openai.APIStatusError as error:
    print(error.status_code, error.body["code"])
