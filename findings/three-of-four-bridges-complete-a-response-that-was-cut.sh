#!/usr/bin/env bash
# Packages: agent-wire-proxy 0.2.0, codex-bridge-python 0.1.5 and codex-relay 0.5.8, bridges that let a program of the Responses API (as
#           Codex is) ask a server that has Chat Completions only, and the same in litellm 1.110.2; openai 3.57.0 (Python).
# Expected: of an answer that the limit of tokens or the filter cut, a response with the status `incomplete` and its reason; of a
#           refusal, a refusal.
# Seen:     only LiteLLM does. The other three complete what was cut, by the limit and by the filter, streamed and whole (two of them
#           give no status at all where nothing is streamed), and make an empty text of a refusal. A stream that ends early is completed
#           by agent-wire-proxy, too; for two it has failed, and LiteLLM raises an error.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install agent-wire-proxy==0.2.0 codex-bridge-python==0.1.5 codex-relay==0.5.8 litellm==1.110.2 openai==3.57.0
gateway <<'PYTHON'
import re

CASES = {"whole": ({"content": "12 of 12"}, "stop"), "limit": ({"content": "12 of"}, "length"), "filter": ({"content": "12 of"}, "content_filter"),
         "refusal": ({"content": None, "refusal": "No."}, "stop"), "early": ({"content": "12 of"}, None)}

class Gateway(Answering):
    def do_POST(self):
        asked = self.asked()
        message, reason = CASES[re.findall(r"case (\w+)", json.dumps(asked["messages"]))[-1]]
        base, message = {"id": "1", "created": 1, "model": "m"}, {"role": "assistant", **message}
        if asked.get("stream"):
            chunk = lambda delta, end: {**base, "object": "chat.completion.chunk", "choices": [{"index": 0, "delta": delta, "finish_reason": end}]}
            pieces = "".join(f"data: {json.dumps(piece)}\n\n" for piece in [chunk(message, None)] + ([chunk({}, reason)] if reason else []))
            return self.reply(200, "text/event-stream", pieces + ("data: [DONE]\n\n" if reason else ""))
        usage = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
        choice = {"index": 0, "message": message, "finish_reason": reason or "stop"}
        self.reply(200, "application/json", json.dumps({**base, "object": "chat.completion", "choices": [choice], "usage": usage}))

    def do_GET(self):
        self.reply(200, "application/json", '{"object": "list", "data": [{"id": "m", "object": "model"}]}')
PYTHON
start_gateway
open_ports=($(python3 - <<'PYTHON'
import socket

sockets = [socket.socket() for _ in range(3)]
for one in sockets:
    one.bind(("127.0.0.1", 0))
print(*(one.getsockname()[1] for one in sockets))
PYTHON
))
cat >"$work/wire.toml" <<TOML
[proxy]
default_model = "m"

[[models]]
id = "m"
target = "${address%/v1}"
upstream_api = "chat_completions"
api_key_env = "KEY_OF_THE_SERVER"
TOML
bridges=()
run() {
  (cd "$work" && HOME=$work KEY_OF_THE_SERVER=your_api_key_here exec "python/bin/$1" "${@:2}") >"$work/$1.log" 2>&1 &
  bridges+=($!)
}
trap 'kill "${bridges[@]}" 2>/dev/null || true; clean_up' EXIT
run agent-wire-proxy --listen "127.0.0.1:${open_ports[0]}" --config wire.toml
run codex-bridge-python --port "${open_ports[1]}" --upstream "$address" --api-key your_api_key_here
run codex-relay --port "${open_ports[2]}" --upstream "$address" --api-key your_api_key_here
for open_port in "${open_ports[@]}"; do
  for _ in {1..300}; do
    if (: </dev/tcp/127.0.0.1/"$open_port") 2>/dev/null; then break; fi
    sleep 0.2
  done
done
cat >"$work/app.py" <<'PYTHON'
import os, sys
os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"
address, by_litellm = sys.argv[1], sys.argv[2:]
if by_litellm:
    import litellm
    litellm.suppress_debug_info = True
    create = lambda **ask: litellm.responses(model="deepseek/m", api_base=address, api_key="your_api_key_here", **ask)
else:
    import openai
    client = openai.OpenAI(base_url=address, api_key="your_api_key_here", max_retries=0)
    create = lambda **ask: client.responses.create(model="m", **ask)

def of(response):
    parts = [part for item in response.output or [] if item.type == "message" for part in item.content]
    reason = getattr(response.incomplete_details, "reason", None) if response.incomplete_details else None
    text = "".join(getattr(part, "text", None) or getattr(part, "refusal", None) or "" for part in parts)
    return " ".join(filter(None, [response.status or "no status", reason, f"[{text}]"]))

def streamed(events):
    try:
        last = [event.response for event in events if event.type in ("response.completed", "response.incomplete", "response.failed")]
    except Exception as error:
        return type(error).__name__
    return of(last[-1])

for case in ("whole", "limit", "filter", "refusal", "early"):
    ask = f"case {case}"
    told = [] if case == "early" else [of(create(input=ask))]
    print(f"{case}:", " | ".join([*told, streamed(create(input=ask, stream=True))]))
PYTHON
told() { "$work/python/bin/python" -W ignore "$work/app.py" "$@" 2>"$work/errors" || fail_with "$work/errors"; }

expect 'agent-wire-proxy, whole | streamed' 'whole: completed [12 of 12] | completed [12 of 12]
limit: completed [12 of] | completed [12 of]
filter: completed [12 of] | completed [12 of]
refusal: completed [] | completed []
early: completed [12 of]' "$(told "http://127.0.0.1:${open_ports[0]}/v1")"
expect 'codex-bridge-python' 'whole: no status [12 of 12] | completed [12 of 12]
limit: no status [12 of] | completed [12 of]
filter: no status [12 of] | completed [12 of]
refusal: no status [] | completed []
early: failed []' "$(told "http://127.0.0.1:${open_ports[1]}/v1")"
expect 'codex-relay' 'whole: no status [12 of 12] | completed [12 of 12]
limit: no status [12 of] | completed [12 of]
filter: no status [12 of] | completed [12 of]
refusal: no status [] | completed []
early: failed []' "$(told "http://127.0.0.1:${open_ports[2]}/v1")"
expect 'LiteLLM' 'whole: completed [12 of 12] | completed [12 of 12]
limit: incomplete max_output_tokens [12 of] | incomplete max_output_tokens [12 of]
filter: incomplete content_filter [12 of] | incomplete content_filter [12 of]
refusal: completed [No.] | completed [No.]
early: MidStreamFallbackError' "$(told "$address" by_litellm)"
