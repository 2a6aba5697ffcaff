import os

import openai
from chatlas import ChatOpenAI

address = os.environ.get("OPENAI_BASE_URL") or "https://api.openai.com/v1"
try:
    ChatOpenAI(model="gpt-6-luna", base_url=address).chat("Hello", stream=False, echo="none")
except openai.APIStatusError as error:
    print(error.status_code, error.code, error.request_id)
