from mem0 import Memory

memory = Memory.from_config({
    "llm": {"provider": "openai", "config": {"model": "gpt-6-luna"}},
    # The default is a folder that all programs of the machine share.
    "vector_store": {"provider": "qdrant", "config": {"path": "memory"}},
})
print(memory.add("I like tea.", user_id="alex"))
