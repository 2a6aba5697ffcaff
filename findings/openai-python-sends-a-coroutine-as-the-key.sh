#!/usr/bin/env bash
# Packages: openai 3.57.0 (Python), openai 7.59.0 (Node). The key comes from a function, which both take: once from an ordinary
#           one, and once from one that is async, as readers of a vault or of a token are.
# Expected: both kinds work, as in Node, or the error names the function before anything is sent.
# Seen:     Node takes both. In Python, `OpenAI` sends the text `<coroutine object ... at 0x...>` as the key and gets a 401, and
#           `AsyncOpenAI` with an ordinary function ends in a TypeError about `await` that names neither key nor function.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
npm_install openai@7.59.0
start_stand_in
cat >"$work/ask.py" <<'PYTHON'
import asyncio, sys
import openai

client, kind, address = sys.argv[1:]

def ordinary():
    return "your_api_key_here"

async def from_vault():
    return "your_api_key_here"

options = {"api_key": from_vault if kind == "async" else ordinary, "base_url": address, "max_retries": 0}

async def ask():
    await openai.AsyncOpenAI(**options).models.list()

try:
    if client == "AsyncOpenAI":
        asyncio.run(ask())
    else:
        openai.OpenAI(**options).models.list()
except Exception as error:
    print(type(error).__name__, "" if isinstance(error, openai.APIError) else error)
PYTHON
cat >"$work/node/ask.mjs" <<'NODE'
import OpenAI from "openai";
const [, , kind, baseURL] = process.argv;
const apiKey = kind === "async" ? async () => "your_api_key_here" : () => "your_api_key_here";
await new OpenAI({ apiKey, baseURL, maxRetries: 0 }).models.list().catch((error) => console.log(error.constructor.name));
NODE
python_asks() {
  "$work/python/bin/python" "$work/ask.py" "$1" "$2" "$address" 2>/dev/null
  arrived | sed 's/0x[0-9a-f]*/0x…/'
}
node_asks() {
  node "$work/node/ask.mjs" "$1" "$address"
  arrived
}
sent='AuthenticationError /v1/models Bearer your_api_key_here'
expect 'OpenAI, ordinary' "$sent" "$(python_asks OpenAI ordinary | paste -sd ' ' | tr -s ' ')"
expect 'OpenAI, async' 'AuthenticationError /v1/models Bearer <coroutine object from_vault at 0x…>' "$(python_asks OpenAI async | paste -sd ' ' | tr -s ' ')"
expect 'AsyncOpenAI, ordinary' "TypeError object str can't be used in 'await' expression nothing" "$(python_asks AsyncOpenAI ordinary | paste -sd ' ' | tr -s ' ')"
expect 'AsyncOpenAI, async' "$sent" "$(python_asks AsyncOpenAI async | paste -sd ' ' | tr -s ' ')"
expect 'Node, ordinary' "$sent" "$(node_asks ordinary | paste -sd ' ' | tr -s ' ')"
expect 'Node, async' "$sent" "$(node_asks async | paste -sd ' ' | tr -s ' ')"
