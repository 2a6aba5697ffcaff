import instructor
from pydantic import BaseModel


class Answer(BaseModel):
    text: str


client = instructor.from_provider("openai/gpt-6-luna")
messages = [{"role": "user", "content": "Hello"}]
print(client.create(response_model=Answer, messages=messages).text)
