import asyncio

from agent_framework import Agent
from agent_framework.openai import OpenAIChatClient


async def main():
    agent = Agent(client=OpenAIChatClient(model="gpt-6-luna"), instructions="Be brief.")
    print(await agent.run("Hello"))


asyncio.run(main())
