#!/usr/bin/env bash
# Packages: openai 2.54.0 and 3.57.0 (Python). One AsyncOpenAI is made at the top of a file, and each question is asked in an
#           `asyncio.run` of its own, as scripts, tests and notebook cells do. The server keeps connections open, as the API does.
# Expected: each question is answered, as with the older version, or nothing is sent.
# Seen:     with 3.57.0 the second question arrives, is answered by the server, and ends in `RuntimeError: Event loop is closed`,
#           which is no error of the SDK; the third works. 2.54.0 asks the second question twice, and has its answer.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
cat >"$work/ask.py" <<'PYTHON'
import asyncio, http.server, json, threading, time
import openai

ANSWER = json.dumps({"id": "any", "object": "chat.completion", "created": 1, "model": "any", "choices": [{"index": 0,
    "finish_reason": "stop", "message": {"role": "assistant", "content": "hello"}}]}).encode()
arrived = []

class Answer(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        arrived.append(json.loads(body)["messages"][0]["content"])
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(ANSWER)))
        self.end_headers()
        self.wfile.write(ANSWER)

    def log_message(self, *words):
        pass

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
threading.Thread(target=server.serve_forever, daemon=True).start()
client = openai.AsyncOpenAI(api_key="your_api_key_here", base_url=f"http://127.0.0.1:{server.server_port}/v1")

async def ask(question):
    await client.chat.completions.create(model="any", messages=[{"role": "user", "content": question}])

questions = "first", "second", "third"
ended = {}
for question in questions:
    try:
        asyncio.run(ask(question))
        ended[question] = "answered"
    except Exception as error:
        ended[question] = f"{type(error).__name__}: {error}"
server.shutdown()
time.sleep(1)  # A request that was given up may still be on its way.
for question in questions:
    print(question, ended[question], f"(sent: {arrived.count(question)})")
PYTHON
ask() {
  pip_install openai=="$1"
  "$work/python/bin/python" "$work/ask.py" 2>/dev/null | paste -sd , | sed 's/,/, /g'
}
expect '2.54.0' 'first answered (sent: 1), second answered (sent: 2), third answered (sent: 2)' "$(ask 2.54.0)"
expect '3.57.0' 'first answered (sent: 1), second RuntimeError: Event loop is closed (sent: 1), third answered (sent: 1)' "$(ask 3.57.0)"
