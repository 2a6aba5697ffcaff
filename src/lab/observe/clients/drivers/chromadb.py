import chromadb
from chromadb.utils.embedding_functions import OpenAIEmbeddingFunction

embed = OpenAIEmbeddingFunction(model_name="text-embedding-3-small")
notes = chromadb.EphemeralClient().create_collection("notes", embedding_function=embed)
notes.add(ids=["1"], documents=["I like tea."])
print(notes.query(query_texts=["tea"])["documents"])
