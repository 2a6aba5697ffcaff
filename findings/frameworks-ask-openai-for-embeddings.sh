#!/usr/bin/env bash
# Packages: llama-index-core 0.14.25 with llama-index-embeddings-openai 0.7.0; mem0ai 2.2.1.
# Expected: a program that names a model of another maker asks nothing of OpenAI, or says that no embeddings are chosen.
# Seen:     both take OpenAI's embeddings as long as none are named: with a key in the environment, the texts go to OpenAI; without
#           one, LlamaIndex names the embeddings, and Mem0 shows the SDK's error about a missing key, which names neither.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install llama-index-core==0.14.25 llama-index-embeddings-openai==0.7.0 mem0ai==2.2.1
start_stand_in
cat >"$work/llamaindex.py" <<'PYTHON'
from llama_index.core import Document, Settings, VectorStoreIndex
from llama_index.core.llms import MockLLM

Settings.llm = MockLLM()
VectorStoreIndex.from_documents([Document(text="hello")])
PYTHON
cat >"$work/mem0.py" <<'PYTHON'
import sys
sys.path.pop(0)
from mem0 import Memory

address, folder = sys.argv[1:]
Memory.from_config({
    "llm": {"provider": "lmstudio", "config": {"model": "local", "lmstudio_base_url": f"{address}/elsewhere"}},
    "vector_store": {"provider": "qdrant", "config": {"path": f"{folder}/vectors"}},
}).add("I like tea", user_id="a")
PYTHON
export MEM0_TELEMETRY=False MEM0_DIR="$work/mem0" HOME="$work/home"
# ask PROGRAM: what is asked, and what it says in the end.
ask() {
  "$work/python/bin/python" "$work/$1.py" "$address" "$work" >"$work/said" 2>&1 || true
  arrived
}
with_key='/v1/embeddings Bearer your_api_key_here'
export OPENAI_API_KEY=your_api_key_here OPENAI_API_BASE="$address" OPENAI_BASE_URL="$address"
expect 'LlamaIndex with a key' "$with_key" "$(ask llamaindex)"
expect 'Mem0 with a key' "$with_key" "$(ask mem0)"
unset OPENAI_API_KEY OPENAI_API_BASE OPENAI_BASE_URL
expect 'LlamaIndex without' nothing "$(ask llamaindex)"
expect 'it says' 'Could not load OpenAI embedding model' "$(grep -o 'Could not load OpenAI embedding model' "$work/said" | head -1)"
rm -rf "$work/vectors"
expect 'Mem0 without' nothing "$(ask mem0)"
expect 'it says' 'Missing credentials' "$(grep -o 'Missing credentials' "$work/said" | head -1)"
