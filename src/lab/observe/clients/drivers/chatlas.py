import os

from chatlas import ChatOpenAI

# It takes no variable for the base URL, so the address stands in the program where the case is not about it.
address = os.environ.get("STAND_IN_URL", "https://api.openai.com/v1")
print(ChatOpenAI(model="gpt-6-luna", base_url=address).chat("Hello", stream=False, echo="none"))
