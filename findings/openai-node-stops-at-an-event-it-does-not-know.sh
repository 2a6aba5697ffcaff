#!/usr/bin/env bash
# Packages: openai 7.59.0 (Node) and 3.57.0 (Python), the helper `responses.stream()` of both. Among the events of a response is one
#           of a kind that came after the SDK.
# Expected: both hand it over or leave it out, and give the whole answer at the end, as `responses.create` with `stream: true` does.
# Seen:     Python does. Node stops there with `Unhandled response stream event: unknown`, which names neither the event nor that
#           it is new. The event `keepalive`, which it does not know either, does no harm.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
npm_install openai@7.59.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
cat >"$work/node/app.js" <<'JAVASCRIPT'
import OpenAI from 'openai';
const client = new OpenAI();
const request = { model: 'm', input: 'hi' };
const helper = async () => {
  const stream = client.responses.stream(request);
  for await (const event of stream) process.stdout.write(event.type === 'response.output_text.delta' ? event.delta : '');
  return `, whole: ${(await stream.finalResponse()).output_text}`;
};
const plain = async () => {
  for await (const event of await client.responses.create({ ...request, stream: true }))
    process.stdout.write(event.type === 'response.output_text.delta' ? event.delta : '');
  return '';
};
console.log(await (process.argv[2] === 'helper' ? helper : plain)().catch((error) => `, ${error.message}`));
JAVASCRIPT
cat >"$work/app.py" <<'PYTHON'
import openai

with openai.OpenAI().responses.stream(model="m", input="hi") as stream:
    for event in stream:
        print(event.delta if event.type == "response.output_text.delta" else "", end="")
    print(", whole:", stream.get_final_response().output_text)
PYTHON
response='"id":"resp_1","object":"response","created_at":1764400000,"model":"m","parallel_tool_calls":true,"tool_choice":"auto","tools":[]'
message='"id":"msg_1","type":"message","role":"assistant"'
part='"item_id":"msg_1","output_index":0,"content_index":0'
# stream EVENT: a response whose text is Hello, with this event in its middle.
stream() {
  printf 'data: %s\n\n' "{\"type\":\"response.created\",\"response\":{$response,\"status\":\"in_progress\",\"output\":[]}}" \
    "{\"type\":\"response.output_item.added\",\"output_index\":0,\"item\":{$message,\"status\":\"in_progress\",\"content\":[]}}" \
    "{\"type\":\"response.content_part.added\",$part,\"part\":{\"type\":\"output_text\",\"text\":\"\",\"annotations\":[]}}" \
    "{\"type\":\"response.output_text.delta\",$part,\"delta\":\"Hel\",\"logprobs\":[]}" "$1" \
    "{\"type\":\"response.output_text.delta\",$part,\"delta\":\"lo\",\"logprobs\":[]}" \
    "{\"type\":\"response.completed\",\"response\":{$response,\"status\":\"completed\",\"output\":[{$message,\"status\":\"completed\",\"content\":[{\"type\":\"output_text\",\"text\":\"Hello\",\"annotations\":[]}]}]}}"
}

answer 200 text/event-stream "$(stream '{"type":"keepalive"}')"$'\n\n'
expect 'Node, keepalive' 'Hello, whole: Hello' "$(node "$work/node/app.js" helper)"
answer 200 text/event-stream "$(stream '{"type":"response.something_new","data":{}}')"$'\n\n'
expect 'Node, a new event' 'Hel, Unhandled response stream event: unknown' "$(node "$work/node/app.js" helper)"
expect 'Node without the helper' 'Hello' "$(node "$work/node/app.js" plain)"
expect 'Python, a new event' 'Hello, whole: Hello' "$("$work/python/bin/python" "$work/app.py")"
