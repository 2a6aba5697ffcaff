import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient

client = OpenAIChatCompletionClient(model="gpt-4o-mini")
print(asyncio.run(AssistantAgent("assistant", client).run(task="Hello")).messages[-1].content)
