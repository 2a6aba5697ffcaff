import asyncio

from agent_framework import Agent
from agent_framework.exceptions import ChatClientException
from agent_framework.openai import OpenAIChatClient


async def main():
    agent = Agent(client=OpenAIChatClient(model="gpt-6-luna"))
    try:
        await agent.run("Hello")
    except ChatClientException as error:
        print(error.__cause__.status_code, error.__cause__.code)


asyncio.run(main())
