#!/usr/bin/env bash
# Packages: langchain-openai 1.7.4, llama-index-embeddings-openai 0.7.0, haystack-ai 3.4.1, agno 3.1.10, mem0ai 2.2.1 and
#           openai 2.54.0 (Python). A gateway answers for three texts with the right `index` at each item, in another order
#           (as one that asks in parallel may), or for two of them only.
# Expected: each text gets its own numbers, or there is an error.
# Seen:     only mem0 looks at the index. Under the others the first text has the numbers of the last one, without a word. Of two items
#           LangChain, LlamaIndex and the SDK make a list of two, and LangChain's store leaves out the third text; Agno gives
#           it no numbers; Haystack and mem0 raise.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install langchain-openai==1.7.4 langchain-core==1.8.3 llama-index-core==0.14.25 llama-index-embeddings-openai==0.7.0 haystack-ai==3.4.1 \
  agno==3.1.10 mem0ai==2.2.1 openai==2.54.0
gateway <<'PYTHON'
class Gateway(Answering):
    def do_POST(self):
        asked, form = self.asked(), self.path.split("/")[1]
        items = [{"object": "embedding", "index": at, "embedding": [float(text[-1]), 1.0]} for at, text in enumerate(asked["input"])]
        items = {"turned": items[::-1], "fewer": items[:-1]}[form]
        answer = {"object": "list", "model": "m", "data": items, "usage": {"prompt_tokens": 3, "total_tokens": 3}}
        self.reply(200, "application/json", json.dumps(answer))
PYTHON
start_gateway
export HAYSTACK_TELEMETRY_ENABLED=False MEM0_TELEMETRY=False
cat >"$work/app.py" <<'PYTHON'
import asyncio, logging, sys

client, root = sys.argv[1:]
logging.disable(logging.CRITICAL)
texts, key, model = ["text 1", "text 2", "text 3"], "your_api_key_here", "text-embedding-3-small"

def langchain(base):
    from langchain_openai import OpenAIEmbeddings
    return OpenAIEmbeddings(model=model, base_url=base, api_key=key, check_embedding_ctx_length=False)

def ask(base):
    if client == "sdk":
        import openai
        return [item.embedding for item in openai.OpenAI(base_url=base, api_key=key).embeddings.create(model=model, input=texts).data]
    if client == "langchain":
        return langchain(base).embed_documents(texts)
    if client == "store":
        from langchain_core.vectorstores import InMemoryVectorStore
        store = InMemoryVectorStore(langchain(base))
        store.add_texts(texts)
        return [[entry["vector"][0], entry["text"]] for entry in store.store.values()]
    if client == "llamaindex":
        from llama_index.embeddings.openai import OpenAIEmbedding
        return OpenAIEmbedding(model=model, api_base=base, api_key=key).get_text_embedding_batch(texts)
    if client == "haystack":
        from haystack import Document
        from haystack.components.embedders import OpenAIDocumentEmbedder
        from haystack.utils import Secret
        embedder = OpenAIDocumentEmbedder(model=model, api_base_url=base, api_key=Secret.from_token(key), progress_bar=False)
        return [document.embedding for document in embedder.run([Document(content=text) for text in texts])["documents"]]
    if client == "agno":
        from agno.knowledge.embedder.openai import OpenAIEmbedder
        embedder = OpenAIEmbedder(id=model, base_url=base, api_key=key, enable_batch=True)
        return asyncio.run(embedder.async_get_embeddings_batch_and_usage(texts))[0]
    from mem0.configs.embeddings.base import BaseEmbedderConfig
    from mem0.embeddings.openai import OpenAIEmbedding
    return OpenAIEmbedding(BaseEmbedderConfig(model=model, api_key=key, openai_base_url=base)).embed_batch(texts, "add")

for form in ("turned", "fewer"):
    try:
        print(" ".join(str(int(numbers[0])) if numbers else "none" for numbers in ask(f"{root}/{form}/v1")))
    except Exception as error:
        print(type(error).__name__)
PYTHON
check() {
  local told
  told=$(HOME=$work "$work/python/bin/python" -W ignore "$work/app.py" "$1" "${address%/v1}" 2>"$work/errors") || fail_with "$work/errors"
  expect "$1, turned, fewer" "$2; $3" "${told//$'\n'/; }"
}

for client in sdk langchain store llamaindex; do check $client '3 2 1' '1 2'; done
check haystack '3 2 1' ValueError
check agno '3 2 1' '1 2 none'
check mem0 '1 2 3' ValueError
