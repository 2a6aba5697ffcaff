import openai
from llama_index.llms.openai import OpenAI

try:
    OpenAI(model="gpt-6-luna").complete("Hello")
except openai.APIStatusError as error:
    print(error.status_code, error.code, error.request_id)
