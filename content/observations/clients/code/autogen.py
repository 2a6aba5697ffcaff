import asyncio

import openai
from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient

client = OpenAIChatCompletionClient(model="gpt-4o-mini")
try:
    asyncio.run(AssistantAgent("assistant", client).run(task="Hello"))
except openai.APIStatusError as error:
    print(error.status_code, error.code, error.request_id)
