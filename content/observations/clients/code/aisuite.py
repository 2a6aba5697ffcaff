import aisuite
import openai
from aisuite.provider import LLMError

messages = [{"role": "user", "content": "Hello"}]
try:
    aisuite.Client().chat.completions.create(model="openai:gpt-6-luna", messages=messages)
except LLMError as error:
    # The error of OpenAI's SDK stands behind its own.
    cause = error.__context__
    if not isinstance(cause, openai.APIStatusError):
        raise
    print(cause.status_code, cause.code, cause.request_id)
