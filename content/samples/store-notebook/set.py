import os
from getpass import getpass

os.environ["OPENAI_API_KEY"] = getpass("OpenAI API key: ").strip()
print("OPENAI_API_KEY has", len(os.environ["OPENAI_API_KEY"]), "characters")
