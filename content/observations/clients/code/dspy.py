import dspy

try:
    dspy.LM("openai/gpt-6-luna")("Hello")
except dspy.utils.exceptions.LMError as error:
    print(error.status, error.provider_code)
