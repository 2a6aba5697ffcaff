#!/usr/bin/env bash
# Package:  openai 3.57.0 (Python), answers that hold a kind newer than the SDK: an event of a webhook, an item of an output,
#           an event of a stream, a tool call.
# Expected: an object that no check by class takes for something else.
# Seen:     it gets the class that stands first in the SDK's list. A webhook's new event is an instance of
#           AgentEnvironmentExpiredWebhookEvent, and a new item is a ResponseOutputMessage without content, so that a loop
#           over the content of messages ends in a TypeError. `type` holds what was sent.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
cat >"$work/kinds.py" <<'PYTHON'
import base64, hashlib, hmac, json, sys, time
from openai import OpenAI

client = OpenAI()

def kind(thing):
    return f"{thing.type} is {type(thing).__name__}"

if sys.argv[1] == "webhook":
    secret = b"a secret of this test alone"
    body = json.dumps({"id": "evt_1", "object": "event", "created_at": 1, "type": "response.new_kind", "data": {"id": "resp_1"}})
    now = str(int(time.time()))
    signature = base64.b64encode(hmac.new(secret, f"wh_1.{now}.{body}".encode(), hashlib.sha256).digest()).decode()
    headers = {"webhook-id": "wh_1", "webhook-timestamp": now, "webhook-signature": f"v1,{signature}"}
    event = client.webhooks.unwrap(body, headers, secret="whsec_" + base64.b64encode(secret).decode())
    print(kind(event))
elif sys.argv[1] == "stream":
    for event in client.responses.create(model="m", input="hi", stream=True):
        print(kind(event))
elif sys.argv[1] == "tool":
    print(kind(client.chat.completions.create(model="m", messages=[]).choices[0].message.tool_calls[0]))
else:
    from openai.types.responses import ResponseOutputMessage
    response = client.responses.create(model="m", input="hi")
    print("; ".join(kind(item) for item in response.output))
    try:
        for item in response.output:
            if isinstance(item, ResponseOutputMessage):
                for part in item.content:
                    print(part.text)
    except TypeError as error:
        print(error)
PYTHON
ask() { "$work/python/bin/python" "$work/kinds.py" "$1"; }

expect 'webhook' 'response.new_kind is AgentEnvironmentExpiredWebhookEvent' "$(ask webhook)"
answer 200 application/json '{"id": "resp_1", "object": "response", "created_at": 1, "status": "completed", "model": "m",
  "output": [{"type": "new_call", "id": "n_1", "status": "completed"}, {"type": "message", "id": "msg_1", "role": "assistant",
  "status": "completed", "content": [{"type": "output_text", "text": "hi", "annotations": []}]}],
  "parallel_tool_calls": true, "tool_choice": "auto", "tools": []}'
expect 'output' "new_call is ResponseOutputMessage; message is ResponseOutputMessage
'NoneType' object is not iterable" "$(ask output)"
answer 200 text/event-stream 'data: {"type": "response.new_kind", "sequence_number": 0}

'
expect 'stream' 'response.new_kind is ResponseAudioDeltaEvent' "$(ask stream)"
answer 200 application/json '{"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": [{"index": 0,
  "finish_reason": "tool_calls", "message": {"role": "assistant", "content": null, "tool_calls": [{"id": "call_1",
  "type": "new_kind", "new_kind": {"name": "now"}}]}}]}'
expect 'tool call' 'new_kind is ChatCompletionMessageFunctionToolCall' "$(ask tool)"
