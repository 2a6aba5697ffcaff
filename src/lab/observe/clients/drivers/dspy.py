import dspy

print(dspy.LM("openai/gpt-6-luna")("Hello")[0])
