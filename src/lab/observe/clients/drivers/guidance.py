from guidance import assistant, gen, models, user

model = models.OpenAI("gpt-6-luna")
with user():
    model += "Hello"
with assistant():
    model += gen("answer")
print(model["answer"])
