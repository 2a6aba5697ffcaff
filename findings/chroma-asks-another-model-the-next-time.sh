#!/usr/bin/env bash
# Packages: chromadb 1.5.9, openai 3.57.0. A collection is made with OpenAI's embeddings, whose key is handed over as `api_key`;
#           the next program opens the collection and asks it something.
# Expected: the next program embeds the question with OpenAI's model too, or says that it has no key. Chroma warns that a
#           key handed over like this is not stored, and says that it stores the embedding function.
# Seen:     without `OPENAI_API_KEY` at the first run the function is not stored either, and nothing says so. The next program
#           asks no embedding of the API, although the variable is set by then, but fetches a model of its own. With another
#           key in `OPENAI_API_KEY` at the first run, the first asks with the one handed over and the next with the other.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install chromadb==1.5.9 openai==3.57.0
start_stand_in
answer 200 application/json '{"object": "list", "model": "any", "usage": {"prompt_tokens": 1, "total_tokens": 1},
  "data": [{"object": "embedding", "index": 0, "embedding": [0.1, 0.2]}]}'
cat >"$work/first.py" <<'PYTHON'
import sys
import chromadb
from chromadb.utils.embedding_functions import OpenAIEmbeddingFunction

folder, address, *key = sys.argv[1:]
embed = OpenAIEmbeddingFunction(api_base=address, model_name="any", **({"api_key": key[0]} if key else {}))
chromadb.PersistentClient(folder).create_collection("notes", embedding_function=embed).add(ids=["1"], documents=["hi"])
PYTHON
cat >"$work/next.py" <<'PYTHON'
import sys
import chromadb

chromadb.PersistentClient(sys.argv[1]).get_collection("notes").query(query_texts=["hi"])
PYTHON
# ask FILE FOLDER MORE...: what is asked, with the hosts that a proxy would be asked for.
ask() {
  ANONYMIZED_TELEMETRY=False HOME="$work/home" HTTPS_PROXY="${address%/v1}" "$work/python/bin/python" "$work/$1.py" "$work/$2" "${@:3}" \
    >/dev/null 2>&1 || true
  arrived
}
mine='/v1/embeddings Bearer your_api_key_here'
other='/v1/embeddings Bearer your_other_key'
expect 'handed over, first' "$mine" "$(ask first none "$address" your_api_key_here)"
expect 'handed over, next' 'CONNECT chroma-onnx-models.s3.amazonaws.com:443' "$(OPENAI_API_KEY=your_api_key_here ask next none)"
expect 'with another in the variable, first' "$mine" "$(OPENAI_API_KEY=your_other_key ask first both "$address" your_api_key_here)"
expect 'with another in the variable, next' "$other" "$(OPENAI_API_KEY=your_other_key ask next both)"
expect 'from the variable, first' "$mine" "$(OPENAI_API_KEY=your_api_key_here ask first variable "$address")"
expect 'from the variable, next' "$mine" "$(OPENAI_API_KEY=your_api_key_here ask next variable)"
