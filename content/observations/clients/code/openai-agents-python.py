import openai
from agents import Agent, Runner

try:
    Runner.run_sync(Agent(name="Assistant", model="gpt-6-luna"), "Hello")
except openai.APIStatusError as error:
    print(error.status_code, error.code, error.request_id)
