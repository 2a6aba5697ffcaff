# pip install openai
from openai import OpenAI

client = OpenAI()  # reads OPENAI_API_KEY
print("Key found")
