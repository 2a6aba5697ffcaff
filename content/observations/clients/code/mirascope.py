from mirascope import llm

try:
    llm.model("openai/gpt-6-luna").call("Hello")
except llm.APIError as error:
    print(error.status_code, error.original_exception.code)
