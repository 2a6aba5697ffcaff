from openai import APIStatusError
from strands import Agent
from strands.models.openai import OpenAIModel

try:
    Agent(OpenAIModel(model_id="gpt-6-luna"))("Hello")
except Exception as error:
    # It puts an error of its own around the one of the SDK.
    while error and not isinstance(error, APIStatusError):
        error = error.__cause__
    if error:
        print(error.status_code, error.code)
