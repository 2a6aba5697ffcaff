import chromadb
import openai
from chromadb.utils.embedding_functions import OpenAIEmbeddingFunction

embed = OpenAIEmbeddingFunction(model_name="text-embedding-3-small")
notes = chromadb.EphemeralClient().create_collection("notes", embedding_function=embed)
try:
    notes.add(ids=["1"], documents=["I like tea."])
except openai.APIStatusError as error:
    print(error.status_code, error.code)
