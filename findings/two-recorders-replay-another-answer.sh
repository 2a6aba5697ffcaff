#!/usr/bin/env bash
# Packages: reel-vcr 0.1.0 and cendor-cassette 1.1.1, recorders of answers for tests without a key, openai 3.57.0 (Python).
# Expected: what is replayed is what the API had answered.
# Seen:     in reel's replay ten digits in a row are `[redacted:phone]`; asked again as a stream, the same question gives an
#           empty answer. In cendor's replay a response has no `output_text`, and an email address is `<redacted>`.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install reel-vcr==0.1.0 cendor-cassette==1.1.1 openai==3.57.0
start_stand_in
answer 200 application/json '{"id": "resp_1", "object": "response", "created_at": 1, "status": "completed",
  "model": "m", "output": [{"type": "message", "id": "msg_1", "role": "assistant", "status": "completed", "content": [
  {"type": "output_text", "text": "1234567890 times", "annotations": []}]}], "parallel_tool_calls": true,
  "tool_choice": "auto", "tools": []}'
cat >"$work/ask.py" <<'PYTHON'
import sys
from openai import OpenAI

way, address = sys.argv[1:]
client = OpenAI(base_url=address, api_key="your_api_key_here", max_retries=0)
question = {"model": "m", "messages": [{"role": "user", "content": "hi"}]}

def response():
    return client.responses.create(model="m", input="hi")

def chat():
    return client.chat.completions.create(**question).choices[0].message.content

def stream():
    print(chat(), list(client.chat.completions.create(stream=True, **question)))

def recorded(name, ask):
    from cendor import cassette
    from cendor.core import instrument
    global client
    client = instrument(client)
    with cassette.using(name):
        return ask()

try:
    if way == "reel":
        print(response().output_text)
    elif way == "stream":
        stream()
    elif way == "cendor":
        print(recorded("response.json", lambda: response().output_text))
    else:
        print(recorded("chat.json", chat))
except Exception as error:
    print(f"{type(error).__name__}: {error}")
PYTHON
cd "$work"
ask() { "$work/python/bin/python" "$work/ask.py" "$1" "$2" 2>"$work/errors"; }

proxy_port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"$work/python/bin/reel" auto -c "$work/tape.jsonl" --port "$proxy_port" --upstream "${address%/v1}" >"$work/reel.log" 2>&1 &
proxy=$!
trap 'kill "$proxy" 2>/dev/null || true; clean_up' EXIT
for _ in $(seq 300); do
  if (: <"/dev/tcp/127.0.0.1/$proxy_port") 2>/dev/null; then break; fi
  sleep 0.2
done
expect 'reel records' '1234567890 times' "$(ask reel "http://127.0.0.1:$proxy_port/v1")"
expect 'reel replays' '[redacted:phone] times' "$(ask reel "http://127.0.0.1:$proxy_port/v1")"
expect 'cendor records' '1234567890 times' "$(ask cendor "$address")"
expect 'cendor replays' "AttributeError: 'types.SimpleNamespace' object has no attribute 'output_text'" "$(ask cendor "$address")"
expect 'requests' 2 "$(arrived | wc -l | tr -d ' ')"

answer 200 application/json '{"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": [{"index": 0,
  "finish_reason": "stop", "message": {"role": "assistant", "content": "Ask help@example.com"}}]}'
expect 'cendor records' 'Ask help@example.com' "$(ask chat "$address")"
expect 'cendor replays' 'Ask <redacted>' "$(ask chat "$address")"
expect 'reel, the same as a stream' 'Ask help@example.com []' "$(ask stream "http://127.0.0.1:$proxy_port/v1")"
