import openai
from haystack.components.generators.chat import OpenAIChatGenerator
from haystack.dataclasses import ChatMessage

try:
    OpenAIChatGenerator(model="gpt-6-luna").run([ChatMessage.from_user("Hello")])
except openai.APIStatusError as error:
    print(error.status_code, error.code, error.request_id)
