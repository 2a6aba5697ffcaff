#!/usr/bin/env bash
# Packages: openai 3.57.0 (Python) and 7.59.0 (Node) on node 24.21.0; HTTP_PROXY and HTTPS_PROXY are set.
# Expected: both SDKs of OpenAI ask through the proxy, as curl does.
# Seen:     Python does. Node goes straight to the address; it takes the proxy with NODE_USE_ENV_PROXY=1.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
npm_install openai@7.59.0 node@24.21.0
start_stand_in
# The stand-in is both the proxy and the API. A proxy is asked with a whole address, or with CONNECT.
unset NO_PROXY no_proxy
export OPENAI_API_KEY=your_api_key_here OPENAI_BASE_URL=$address HTTP_PROXY=${address%/v1}
cat >"$work/node/app.js" <<'JAVASCRIPT'
import OpenAI from 'openai';
await new OpenAI({ maxRetries: 0 }).responses.create({ model: 'm', input: 'hi' }).catch(() => {});
JAVASCRIPT
node=$work/node/node_modules/.bin/node

cat >"$work/app.py" <<'PYTHON'
import openai
try:
    openai.OpenAI(max_retries=0).responses.create(model="m", input="hi")
except openai.APIError:
    pass
PYTHON
"$work/python/bin/python" "$work/app.py"
expect 'Python' "$address/responses Bearer your_api_key_here" "$(arrived)"
"$node" "$work/node/app.js"
expect 'Node' '/v1/responses Bearer your_api_key_here' "$(arrived)"
NODE_USE_ENV_PROXY=1 "$node" "$work/node/app.js"
expect 'Node with NODE_USE_ENV_PROXY=1' "CONNECT 127.0.0.1:$port" "$(arrived)"
# With https, both ask for a connection to the host; the name exists nowhere.
export OPENAI_BASE_URL=https://gateway.invalid/v1 HTTPS_PROXY=$HTTP_PROXY
"$work/python/bin/python" "$work/app.py"
expect 'Python with https' 'CONNECT gateway.invalid:443' "$(arrived)"
NODE_USE_ENV_PROXY=1 "$node" "$work/node/app.js"
expect 'Node with https and NODE_USE_ENV_PROXY=1' 'CONNECT gateway.invalid:443' "$(arrived | sort -u)"
