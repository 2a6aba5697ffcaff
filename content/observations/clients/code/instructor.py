import instructor
import openai

client = instructor.from_provider("openai/gpt-6-luna")
messages = [{"role": "user", "content": "Hello"}]
try:
    client.create(response_model=str, messages=messages)
except Exception as error:
    api_error = error.__cause__
    if not isinstance(api_error, openai.APIStatusError):
        raise
    print(api_error.status_code, api_error.code)
