from langchain_openai import ChatOpenAI

print(ChatOpenAI(model="gpt-6-luna").invoke("Hello").content)
