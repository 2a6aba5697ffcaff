from magentic import OpenaiChatModel, prompt


@prompt("Hello", model=OpenaiChatModel("gpt-6-luna"))
def greet() -> str: ...


print(greet())
