import openai
from guidance import assistant, gen, models, user

model = models.OpenAI("gpt-6-luna", echo=False)
try:
    with user():
        model += "Hello"
    with assistant():
        model += gen("answer")
except openai.APIStatusError as error:
    print(error.status_code, error.code, error.request_id)
