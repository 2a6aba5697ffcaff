import logging

from agno.exceptions import ModelProviderError
from agno.models.message import Message
from agno.models.openai import OpenAIResponses

logging.disable()  # Its log would print the message first.
try:
    # An agent keeps the error to itself; `invoke` of its model raises it.
    OpenAIResponses(id="gpt-6-luna").invoke([Message(role="user", content="Hello")], Message(role="assistant"))
except ModelProviderError as error:
    # The error of the SDK stands behind Agno's own.
    print(error.status_code, error.__cause__.code)
