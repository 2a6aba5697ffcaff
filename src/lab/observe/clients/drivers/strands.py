from strands import Agent
from strands.models.openai import OpenAIModel

print(Agent(OpenAIModel(model_id="gpt-6-luna"))("Hello"))
