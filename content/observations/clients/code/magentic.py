import openai
from magentic import OpenaiChatModel, prompt


@prompt("Hello", model=OpenaiChatModel("gpt-6-luna"))
def greet() -> str: ...


try:
    greet()
except openai.APIStatusError as error:
    print(error.status_code, error.code, error.request_id)
