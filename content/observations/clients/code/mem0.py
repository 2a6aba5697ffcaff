from mem0 import Memory
from openai import APIStatusError

try:
    print(Memory().add("I like tea.", user_id="alex"))
except APIStatusError as error:
    print(error.status_code, error.code)
