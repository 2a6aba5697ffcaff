import asyncio

from openai import APIStatusError
from semantic_kernel.connectors.ai.open_ai import OpenAIChatCompletion, OpenAIChatPromptExecutionSettings
from semantic_kernel.contents import ChatHistory
from semantic_kernel.exceptions import ServiceResponseException

history = ChatHistory()
history.add_user_message("Hello")
service = OpenAIChatCompletion(ai_model_id="gpt-6-luna")
try:
    asyncio.run(service.get_chat_message_content(history, OpenAIChatPromptExecutionSettings()))
except ServiceResponseException as error:
    if isinstance(error.__cause__, APIStatusError):
        print(error.__cause__.status_code, error.__cause__.code)
