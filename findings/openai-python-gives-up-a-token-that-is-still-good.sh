#!/usr/bin/env bash
# Packages: openai 3.57.0 (Python), 7.59.0 (Node), with workload identity in place of a key. A token is good for 60 minutes, and by
#           default both SDKs fetch the next one 20 minutes before. At 45 minutes, the server of the tokens answers with 503.
# Expected: the call goes out with the token that is good for another 15 minutes.
# Seen:     Node does that, and fetches in the background. In Python the call fails, with the error of the server of the tokens.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install openai@7.59.0
pip_install openai==3.57.0
cat >"$work/app.py" <<'PYTHON'
import http.server, json, threading, time
import openai

exchanges = []

class Answer(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers["content-length"]))
        status, body = 200, {"id": "any", "object": "response", "output": []}
        if self.path == "/token":
            exchanges.append(self.path)
            status, body = (200, {"access_token": "a_token", "expires_in": 3600}) if len(exchanges) == 1 else (503, {})
        text = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *words):
        pass

server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
threading.Thread(target=server.serve_forever, daemon=True).start()
address = f"http://127.0.0.1:{server.server_port}"
provider = {"token_type": "jwt", "get_token": lambda: "any"}
identity = {"identity_provider_id": "any", "service_account_id": "any", "provider": provider}
client = openai.OpenAI(base_url=address, max_retries=0, workload_identity=identity)
client._workload_identity_auth.token_exchange_url = f"{address}/token"

def ask():
    try:
        client.responses.create(model="any", input="hi")
        print("answered")
    except openai.OpenAIError as error:
        print(error)

ask()
clock = time.monotonic
time.monotonic = lambda: clock() + 45 * 60
ask()
PYTHON
cat >"$work/node/app.js" <<'JAVASCRIPT'
import OpenAI from 'openai';

let exchanges = 0;
const fetch = async (address) => {
  if (!String(address).endsWith('/token')) return Response.json({ id: 'any', object: 'response', output: [] });
  exchanges += 1;
  return exchanges === 1 ? Response.json({ access_token: 'a_token', expires_in: 3600 }) : Response.json({}, { status: 503 });
};
const provider = { tokenType: 'jwt', getToken: async () => 'any' };
const workloadIdentity = { identityProviderId: 'any', serviceAccountId: 'any', provider };
const client = new OpenAI({ baseURL: 'http://127.0.0.1:1/v1', maxRetries: 0, fetch, workloadIdentity });
const ask = async () => {
  const asked = client.responses.create({ model: 'any', input: 'hi' });
  console.log(await asked.then(() => 'answered', (error) => error.message));
};
await ask();
const clock = Date.now;
Date.now = () => clock() + 45 * 60_000;
await ask();
JAVASCRIPT
expect 'Python' $'answered\nToken exchange failed with status 503' "$("$work/python/bin/python" "$work/app.py")"
expect 'Node' $'answered\nanswered' "$(node "$work/node/app.js")"
