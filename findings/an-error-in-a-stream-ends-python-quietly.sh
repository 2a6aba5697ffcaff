#!/usr/bin/env bash
# Packages: openai 3.57.0 (Python) and 7.59.0 (Node), a Responses stream whose only event is `error` with a rate limit.
# Expected: both SDKs of OpenAI raise an error with the message.
# Seen:     Node throws. Python hands over the event as if it were an answer and ends the loop: who only looks for text
#           prints nothing, and the program ends well.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
npm_install openai@7.59.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
answer 200 text/event-stream $'event: error\ndata: {"type":"error","code":"rate_limit_exceeded","message":"Slow down.","param":null}\n\n'
cat >"$work/node/app.js" <<'JAVASCRIPT'
import OpenAI from 'openai';
const read = async () => {
  for await (const event of await new OpenAI().responses.create({ model: 'm', input: 'hi', stream: true })) console.log(event.type);
  console.log('ended well');
};
await read().catch((error) => console.log(error.message));
JAVASCRIPT
cat >"$work/app.py" <<'PYTHON'
import openai

try:
    for event in openai.OpenAI().responses.create(model="m", input="hi", stream=True):
        print(event.type, end=", ")
    print("ended well")
except openai.APIError as error:
    print(error.message)
PYTHON

expect Node 'Slow down.' "$(node "$work/node/app.js")"
expect Python 'error, ended well' "$("$work/python/bin/python" "$work/app.py")"
