#!/usr/bin/env bash
# Packages: openai 3.57.0 (Python), openai 7.59.0 (Node). `timeout` is 0, which with other programs means no limit.
# Expected: no limit, or an error about the time.
# Seen:     Node says that the request timed out, and so does `AsyncOpenAI`. `OpenAI` says `Connection error.`, with the cause
#           `Operation now in progress`, and nothing is sent: as if the network were down. `None` is what means no limit.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
npm_install openai@7.59.0
start_stand_in
cat >"$work/ask.py" <<'PYTHON'
import asyncio, sys
import openai

client, timeout, address = sys.argv[1:]
options = {"api_key": "your_api_key_here", "base_url": address, "max_retries": 0, "timeout": None if timeout == "None" else float(timeout)}

async def ask():
    await openai.AsyncOpenAI(**options).models.list()

try:
    if client == "AsyncOpenAI":
        asyncio.run(ask())
    else:
        openai.OpenAI(**options).models.list()
except openai.APIConnectionError as error:
    print(f"{type(error).__name__}: {error} ({error.__cause__})".replace(" ()", ""))
except openai.AuthenticationError as error:
    print(type(error).__name__)
PYTHON
cat >"$work/node/ask.mjs" <<'NODE'
import OpenAI from "openai";
const client = new OpenAI({ apiKey: "your_api_key_here", baseURL: process.argv[2], maxRetries: 0, timeout: 0 });
await client.models.list().catch((error) => console.log(`${error.constructor.name}: ${error.message}`));
NODE
python_asks() {
  "$work/python/bin/python" "$work/ask.py" "$1" "$2" "$address"
}
expect 'OpenAI, 0' 'APIConnectionError: Connection error. ([Errno 115] Operation now in progress)' "$(python_asks OpenAI 0)"
expect 'sent' 'nothing' "$(arrived)"
expect 'AsyncOpenAI, 0' 'APITimeoutError: Request timed out.' "$(python_asks AsyncOpenAI 0)"
expect 'Node, 0' 'APIConnectionTimeoutError: Request timed out.' "$(node "$work/node/ask.mjs" "$address")"
arrived >/dev/null
expect 'OpenAI, None' 'AuthenticationError' "$(python_asks OpenAI None)"
expect 'sent' '/v1/models Bearer your_api_key_here' "$(arrived)"
