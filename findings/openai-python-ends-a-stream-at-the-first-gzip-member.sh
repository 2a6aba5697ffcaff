#!/usr/bin/env bash
# Packages: openai 3.57.0 (Python) and 7.59.0 (Node), which both ask for gzip by themselves. A gateway compresses each event for
#           itself. By RFC 1952 that is one stream of several members.
# Expected: both read all of it, as gzip does.
# Seen:     Node does. Python reads the first member and ends the loop without an error, so the answer is cut. An answer that is not
#           streamed and comes in two members ends in a JSONDecodeError.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
npm_install openai@7.59.0
gateway <<'PYTHON'
import gzip, http.server, json

def event(text):
    return f"data: {text}\n\n".encode()

def piece(text):
    return event(json.dumps({"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m",
                             "choices": [{"index": 0, "delta": {"content": text}}]}))

ANSWER = json.dumps({"id": "1", "object": "chat.completion", "created": 1, "model": "m",
                     "choices": [{"index": 0, "message": {"role": "assistant", "content": "Hello"}, "finish_reason": "stop"}]}).encode()

class Gateway(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers["content-length"])))
        stream = asked.get("stream")
        parts = [piece("Hel"), piece("lo"), event("[DONE]")] if stream else [ANSWER[:100], ANSWER[100:]]
        body = b"".join(gzip.compress(part) for part in parts)
        self.send_response(200)
        self.send_header("content-type", "text/event-stream" if stream else "application/json")
        self.send_header("content-encoding", "gzip")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
PYTHON
cat >"$work/node/app.js" <<'JAVASCRIPT'
import OpenAI from 'openai';
const client = new OpenAI();
const request = { model: 'm', messages: [{ role: 'user', content: 'hi' }] };
console.log((await client.chat.completions.create(request)).choices[0].message.content);
let text = '';
for await (const piece of await client.chat.completions.create({ ...request, stream: true })) text += piece.choices[0].delta.content;
console.log(text);
JAVASCRIPT
cat >"$work/app.py" <<'PYTHON'
import openai

client = openai.OpenAI()
request = {"model": "m", "messages": [{"role": "user", "content": "hi"}]}
try:
    print(client.chat.completions.create(**request).choices[0].message.content)
except Exception as error:
    print(type(error).__name__)
print("".join(piece.choices[0].delta.content for piece in client.chat.completions.create(**request, stream=True)))
PYTHON
start_gateway
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here

expect 'gzip' 3 "$(curl -s -d '{"stream":true}' "$OPENAI_BASE_URL/chat/completions" | gzip -d | grep -c '^data: ')"
expect 'Node' 'Hello Hello' "$(node "$work/node/app.js" | paste -sd ' ')"
expect 'Python' 'JSONDecodeError Hel' "$("$work/python/bin/python" "$work/app.py" | paste -sd ' ')"
