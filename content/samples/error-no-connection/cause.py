# pip install openai
import openai

try:
    openai.OpenAI(max_retries=0, timeout=20).models.list()
    print("The API answered")
except openai.APIStatusError as error:
    print("The API answered: HTTP", error.status_code)
except openai.APIConnectionError as error:
    # Print the name only: the full text can hold the key.
    print("No answer:", type(error.__cause__).__name__)
