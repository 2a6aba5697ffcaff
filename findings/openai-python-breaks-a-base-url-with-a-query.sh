#!/usr/bin/env bash
# Packages: openai 3.57.0 (Python) and 7.59.0 (Node); OPENAI_BASE_URL ends in a query, as a gateway may ask for.
# Expected: both put the path of the call before the query: /v1/responses?team=a.
# Seen:     Node does. Python puts the path behind the query, so the request goes to /v1/ and "responses" is a part of the
#           parameter's value.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
npm_install openai@7.59.0
start_stand_in
export OPENAI_API_KEY=your_api_key_here OPENAI_BASE_URL="$address?team=a"
cat >"$work/node/app.js" <<'JAVASCRIPT'
import OpenAI from 'openai';
await new OpenAI({ maxRetries: 0 }).responses.create({ model: 'm', input: 'hi' }).catch(() => {});
JAVASCRIPT

node "$work/node/app.js"
expect 'Node' '/v1/responses?team=a Bearer your_api_key_here' "$(arrived)"
"$work/python/bin/python" -c '
import openai
try:
    openai.OpenAI(max_retries=0).responses.create(model="m", input="hi")
except openai.AuthenticationError:
    pass'
expect 'Python' '/v1/?team=aresponses Bearer your_api_key_here' "$(arrived)"
