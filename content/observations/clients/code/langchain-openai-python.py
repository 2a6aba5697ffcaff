import openai
from langchain_openai import ChatOpenAI

try:
    ChatOpenAI(model="gpt-6-luna").invoke("Hello")
except openai.APIStatusError as error:
    print(error.status_code, error.code, error.request_id)
