import openai

client = openai.OpenAI()
messages = [{"role": "user", "content": "Hello"}]
try:
    client.chat.completions.create(model="gpt-6-luna", messages=messages)
except openai.APIStatusError as error:
    print(error.status_code, error.code, error.request_id)
