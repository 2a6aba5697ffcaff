import asyncio

import openai
from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient

# The package does not know newer models, so tell it what this one can do.
abilities = dict.fromkeys(["function_calling", "json_output", "structured_output", "vision"], True)
client = OpenAIChatCompletionClient(model="gpt-6-luna", model_info={"family": "unknown", **abilities})
try:
    asyncio.run(AssistantAgent("assistant", client).run(task="Hello"))
except openai.APIStatusError as error:
    print(error.status_code, error.code, error.request_id)
