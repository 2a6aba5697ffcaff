from haystack.components.generators.chat import OpenAIChatGenerator
from haystack.dataclasses import ChatMessage

generator = OpenAIChatGenerator(model="gpt-6-luna")
print(generator.run([ChatMessage.from_user("Hello")])["replies"][0].text)
