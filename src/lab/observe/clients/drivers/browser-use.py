import asyncio

from browser_use import ChatOpenAI
from browser_use.llm.messages import UserMessage

answer = asyncio.run(ChatOpenAI(model="gpt-5-mini").ainvoke([UserMessage(content="Hello")]))
print(answer.completion)
