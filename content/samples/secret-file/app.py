# pip install openai
import os
from pathlib import Path

from openai import OpenAI

path = Path(os.environ.get("OPENAI_API_KEY_FILE", "/run/secrets/openai_api_key"))
client = OpenAI(api_key=path.read_text().strip())  # strip: the file may end in a line break
client.models.list()
print("Key accepted")
