#!/usr/bin/env bash
# Package:  huggingface-hub 2.4.0, its InferenceClient with the address and the key of a service that speaks as OpenAI does.
# Expected: a function that makes a client, asks, and returns the stream works, as it does with the SDK of OpenAI.
# Seen:     the stream is closed as soon as nothing holds the client: reading it ends in `StreamClosed`, after the request
#           was sent and answered. AsyncInferenceClient, and a client that is kept in a variable, work.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install huggingface-hub==2.4.0 openai==3.57.0
start_stand_in
answer 200 text/event-stream 'data: {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [{"index": 0, "delta": {"role": "assistant", "content": "hello"}, "finish_reason": null}]}

data: [DONE]

'
cat >"$work/ask.py" <<'PYTHON'
import asyncio, sys
from huggingface_hub import AsyncInferenceClient, InferenceClient
from openai import OpenAI

way, address = sys.argv[1:]
settings = {"base_url": address, "api_key": "your_api_key_here"}
question = {"model": "m", "messages": [{"role": "user", "content": "hi"}], "stream": True}
kept = []

def ask(kind):
    client = kind(**settings)
    if way == "kept":
        kept.append(client)
    return client.chat.completions.create(**question)

async def ask_async():
    return [piece.choices[0].delta.content async for piece in await ask(AsyncInferenceClient)]

try:
    if way == "async":
        print(*asyncio.run(ask_async()))
    else:
        print(*[piece.choices[0].delta.content for piece in ask(OpenAI if way == "openai" else InferenceClient)])
except Exception as error:
    print(f"{type(error).__name__}: {error}")
PYTHON
ask() { "$work/python/bin/python" "$work/ask.py" "$1" "$address"; }

expect 'SDK of OpenAI' hello "$(ask openai)"
arrived >"$work/before"
expect 'Hugging Face' 'StreamClosed: Attempted to read or stream content, but the stream has been closed.' "$(ask huggingface)"
expect 'requests' '/v1/chat/completions Bearer your_api_key_here' "$(arrived)"
expect 'Hugging Face, async' hello "$(ask async)"
expect 'Hugging Face, the client kept' hello "$(ask kept)"
