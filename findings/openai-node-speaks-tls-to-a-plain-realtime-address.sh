#!/usr/bin/env bash
# Packages: openai 7.59.0 (Node) with ws 8.23.0 on Node 24.21.0, openai 3.57.0 (Python) with its extra for realtime. The base URL
#           is a gateway on this machine and begins with http://, as that of a proxy in front of the API often does.
# Expected: like any other request, a realtime connection goes there without TLS.
# Seen:     Python does. Node speaks TLS to the address all the same, with ws and with the WebSocket of the platform; one reports
#           "wrong version number", the other "unknown error". Its ordinary requests go to the same base URL without TLS.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install openai@7.59.0 ws@8.23.0 node@24.21.0
pip_install 'openai[realtime]==3.57.0'
start_stand_in
export OPENAI_API_KEY=your_api_key_here OPENAI_BASE_URL=$address
cat >"$work/node/app.js" <<'JAVASCRIPT'
import OpenAI from 'openai';
import { OpenAIRealtimeWS } from 'openai/realtime/ws';
import { OpenAIRealtimeWebSocket } from 'openai/realtime/websocket';
const client = new OpenAI({ maxRetries: 0 });
if (process.argv[2] === 'request') {
  await client.responses.create({ model: 'any', input: 'hi' }).catch((error) => console.log(error.message));
} else {
  const Realtime = process.argv[2] === 'ws' ? OpenAIRealtimeWS : OpenAIRealtimeWebSocket;
  new Realtime({ model: 'any' }, client).on('error', (error) => {
    console.log(/wrong version number|unknown error/.exec(error.message)?.[0] ?? error.message);
    process.exit();
  });
}
JAVASCRIPT
cat >"$work/app.py" <<'PYTHON'
import openai

try:
    with openai.OpenAI(max_retries=0).realtime.connect(model="any"):
        print("connected")
except Exception:
    pass
PYTHON
node() {
  "$work/node/node_modules/.bin/node" "$work/node/app.js" "$1"
}
expect 'Node, a request' '401 Incorrect API key provided.' "$(node request)"
expect 'Node, ws' 'wrong version number' "$(node ws)"
expect 'Node, WebSocket' 'unknown error' "$(node platform)"
expect 'Node sent' '/v1/responses Bearer your_api_key_here' "$(arrived)"
"$work/python/bin/python" "$work/app.py"
expect 'Python sent' '/v1/realtime?model=any Bearer your_api_key_here' "$(arrived)"
