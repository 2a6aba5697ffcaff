import os

from llama_index.llms.openai import OpenAI

# It takes another variable for the base URL, so the address stands in the program where the case is not about it.
print(OpenAI(model="gpt-4o-mini", api_base=os.environ.get("STAND_IN_URL")).complete("Hello").text)
