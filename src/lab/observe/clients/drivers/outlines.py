import openai
import outlines

print(outlines.from_openai(openai.OpenAI(), "gpt-6-luna")("Hello"))
