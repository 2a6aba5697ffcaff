# pip install openai
from openai import OpenAI

OpenAI().models.list()  # reads OPENAI_API_KEY
print("Key accepted")
