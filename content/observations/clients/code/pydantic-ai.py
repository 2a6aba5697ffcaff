from pydantic_ai import Agent
from pydantic_ai.exceptions import ModelHTTPError

try:
    Agent("openai:gpt-6-luna").run_sync("Hello")
except ModelHTTPError as error:
    print(error.status_code, error.body["code"])
