import os

os.environ.pop("OPENAI_API_KEY", None)
print("OPENAI_API_KEY is not set")
