#!/usr/bin/env bash
# Packages: agentops 0.4.21 and posthog 7.91.1 with openai 3.57.0 (Python). A program reads `piece.choices[0]` of each piece of a
#           stream, for which it did not ask the usage.
# Expected: traced, the program gets what it gets otherwise.
# Seen:     both ask the API for the usage on their own and hand the piece over that brings it, which has no choices: the program
#           ends in IndexError after the whole answer came. Under AgentOps the stream also has no `close` and no `response`, that of
#           `with_raw_response` has no `parse`, and `chat.completions.stream` fails before it asks anything.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install agentops==0.4.21 posthog==7.91.1 openai==3.57.0
gateway <<'PYTHON'
class Gateway(Answering):
    def do_POST(self):
        base = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m"}
        pieces = [{**base, "choices": [{"index": 0, "delta": {"role": "assistant", "content": "Hello."}, "finish_reason": "stop"}]}]
        if (self.asked().get("stream_options") or {}).get("include_usage"):
            pieces.append({**base, "choices": [], "usage": {"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15}})
        self.reply(200 if "chat" in self.path else 404, "text/event-stream", stream_of(pieces))
PYTHON
start_gateway
cat >"$work/app.py" <<'PYTHON'
import logging, os, sys
import openai

tracer, way, address = sys.argv[1:]
logging.disable(logging.CRITICAL)
nowhere, kind = "http://127.0.0.1:9", openai.OpenAI
if tracer == "agentops":
    import agentops
    agentops.init("00000000-0000-0000-0000-000000000000", endpoint=nowhere, exporter_endpoint=nowhere)
elif tracer == "posthog":
    import posthog.ai.openai
    noted = posthog.Posthog("project", host=nowhere)
    noted.capture = lambda *words, **more: None
    kind = lambda **more: posthog.ai.openai.OpenAI(posthog_client=noted, **more)
ask = dict(model="m", messages=[{"role": "user", "content": "hi"}])
chat = kind(base_url=address, api_key="your_api_key_here", max_retries=0).chat.completions
text = ""
try:
    if way == "read":
        for piece in chat.create(**ask, stream=True):
            text += piece.choices[0].delta.content or ""
    elif way == "close":
        chat.create(**ask, stream=True).close()
    elif way == "raw":
        text = "".join(piece.choices[0].delta.content or "" for piece in chat.with_raw_response.create(**ask, stream=True).parse())
    elif way == "helper":
        with chat.stream(**ask) as stream:
            text = stream.get_final_completion().choices[0].message.content
    told = "right"
except Exception as error:
    told = f"{type(error).__name__}: {error}"
print(" ".join(filter(None, (text, told))), flush=True)
os._exit(0)
PYTHON
read_it() { HOME=$work "$work/python/bin/python" -W ignore "$work/app.py" "$1" "$2" "$address" 2>"$work/errors" || fail_with "$work/errors"; }

expect 'not traced' 'Hello. right' "$(read_it none read)"
for tracer in agentops posthog; do expect "$tracer" 'Hello. IndexError: list index out of range' "$(read_it $tracer read)"; done
expect 'AgentOps, close' "AttributeError: 'OpenaiStreamWrapper' object has no attribute 'close'" "$(read_it agentops close)"
expect 'AgentOps, with_raw_response' "AttributeError: 'OpenaiStreamWrapper' object has no attribute 'parse'" "$(read_it agentops raw)"
expect 'AgentOps, stream' "TypeError: 'Omit' object is not iterable" "$(read_it agentops helper)"
expect 'PostHog, stream' 'Hello. right' "$(read_it posthog helper)"
