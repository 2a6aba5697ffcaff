from pathlib import Path

from openai import OpenAI

key = Path("/run/secrets/openai_api_key").read_text().strip()
client = OpenAI(api_key=key)
print("Key found")
