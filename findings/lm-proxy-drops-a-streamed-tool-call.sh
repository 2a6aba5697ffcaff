#!/usr/bin/env bash
# Packages: ai-proxy-server 3.3.2 (LM-Proxy, a local gateway) with openai 2.54.0 (Python). Behind the gateway the API streams a tool call, a
#           refusal and an answer that the limit of tokens cut, and refuses a key.
# Expected: the program gets from the gateway what it gets from the API, as it does where nothing is streamed.
# Seen:     streamed, the tool call and the refusal are an answer without text that ends with `stop`, and so does the answer that was cut
#           and one that never ended. A refused key is the status 502 and the code `upstream_error`; streamed, it has no code.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install ai-proxy-server==3.3.2 openai==2.54.0
gateway <<'PYTHON'
MESSAGES = {"tool": ({"content": None, "tool_calls": [{"index": 0, "id": "call_1", "type": "function", "function": {"name": "pay", "arguments": "{}"}}]},
                     "tool_calls"),
            "refusal": ({"content": None, "refusal": "No."}, "stop"), "cut": ({"content": "Hello"}, "length"), "open": ({"content": "Hello"}, None)}

class Gateway(Answering):
    def do_POST(self):
        asked = self.asked()
        kind = asked["messages"][-1]["content"]
        if kind == "key":
            error = {"message": "Incorrect API key provided.", "type": "invalid_request_error", "param": None, "code": "invalid_api_key"}
            return self.reply(401, "application/json", json.dumps({"error": error}))
        base = {"id": "1", "created": 1, "model": "m"}
        message, reason = MESSAGES[kind]
        message = {"role": "assistant", **message}
        if asked.get("stream"):
            chunk = lambda delta, end: {**base, "object": "chat.completion.chunk", "choices": [{"index": 0, "delta": delta, "finish_reason": end}]}
            return self.reply(200, "text/event-stream", stream_of([chunk(message, None)] + ([chunk({}, reason)] if reason else [])))
        whole = {**base, "object": "chat.completion", "choices": [{"index": 0, "message": message, "finish_reason": reason or "stop"}]}
        self.reply(200, "application/json", json.dumps(whole))
PYTHON
start_gateway
open_port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
cat >"$work/proxy.toml" <<TOML
host = "127.0.0.1"
port = $open_port

[connections.api]
api_type = "open_ai"
api_base = "$address"
api_key = "your_api_key_here"

[routing]
"*" = "api.*"

[groups.default]
api_keys = ["key_of_the_gateway"]
TOML
(cd "$work" && HOME=$work exec python/bin/ai-proxy-server --config proxy.toml) >"$work/proxy.log" 2>&1 &
proxy=$!
trap 'kill "$proxy" 2>/dev/null || true; clean_up' EXIT
for _ in {1..300}; do
  if (: </dev/tcp/127.0.0.1/"$open_port") 2>/dev/null; then break; fi
  sleep 0.2
done
cat >"$work/app.py" <<'PYTHON'
import sys
import openai

tool = {"type": "function", "function": {"name": "pay", "parameters": {"type": "object", "properties": {}}}}

def told(chat, kind, streamed):
    try:
        got = chat.create(model="m", messages=[{"role": "user", "content": kind}], tools=[tool], stream=streamed)
        for choice in (choice for piece in (got if streamed else [got]) for choice in piece.choices):
            said = choice.delta if streamed else choice.message
            calls = [call.function.name for call in said.tool_calls or [] if call.function.name]
            yield from [said.content or "", said.refusal or "", *calls, choice.finish_reason or ""]
    except openai.APIError as error:
        yield from [type(error).__name__, str(getattr(error, "status_code", "no status")), str(error.code)]

chat = openai.OpenAI(base_url=sys.argv[1], api_key="key_of_the_gateway", max_retries=0).chat.completions
for kind in ("tool", "refusal", "cut", "open", "key"):
    for streamed in (False, True):
        print(kind, "streamed:" if streamed else "whole:", *filter(None, told(chat, kind, streamed)))
PYTHON
told() { "$work/python/bin/python" "$work/app.py" "$1" 2>"$work/errors" || fail_with "$work/errors"; }

expect 'from the API' 'tool whole: pay tool_calls
tool streamed: pay tool_calls
refusal whole: No. stop
refusal streamed: No. stop
cut whole: Hello length
cut streamed: Hello length
open whole: Hello stop
open streamed: Hello
key whole: AuthenticationError 401 invalid_api_key
key streamed: AuthenticationError 401 invalid_api_key' "$(told "$address")"
expect 'from LM-Proxy' 'tool whole: pay tool_calls
tool streamed: stop
refusal whole: No. stop
refusal streamed: stop
cut whole: Hello length
cut streamed: Hello stop
open whole: Hello stop
open streamed: Hello stop
key whole: InternalServerError 502 upstream_error
key streamed: APIError no status None' "$(told "http://127.0.0.1:$open_port/v1")"
