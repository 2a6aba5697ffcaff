from mirascope import llm

print(llm.model("openai/gpt-4o-mini").call("Hello").text())
