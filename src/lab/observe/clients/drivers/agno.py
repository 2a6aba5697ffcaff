import sys

from agno.agent import Agent
from agno.models.openai import OpenAIResponses
from agno.run import RunStatus

answer = Agent(model=OpenAIResponses(id="gpt-6-luna")).run("Hello")
# A failed run raises nothing: the error is the content of the answer.
if answer.status == RunStatus.error:
    sys.exit(answer.content)
print(answer.content)
