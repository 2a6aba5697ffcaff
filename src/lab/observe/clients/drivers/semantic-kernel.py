import asyncio

from semantic_kernel.connectors.ai.open_ai import OpenAIChatCompletion, OpenAIChatPromptExecutionSettings
from semantic_kernel.contents import ChatHistory

history = ChatHistory()
history.add_user_message("Hello")
service = OpenAIChatCompletion(ai_model_id="gpt-6-luna")
print(asyncio.run(service.get_chat_message_content(history, OpenAIChatPromptExecutionSettings())))
