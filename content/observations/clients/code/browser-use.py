import asyncio

from browser_use import ChatOpenAI
from browser_use.llm.exceptions import ModelProviderError
from browser_use.llm.messages import UserMessage


async def main():
    try:
        await ChatOpenAI(model="gpt-5-mini").ainvoke([UserMessage(content="Hello")])
    except ModelProviderError as error:
        print(error.__cause__.status_code, error.__cause__.code)


asyncio.run(main())
