#!/usr/bin/env bash
# Packages: openai 3.57.0 (Python) and 7.59.0 (Node), a 429 with `Retry-After: 121`.
# Expected: both SDKs of OpenAI treat a long wait alike.
# Seen:     Python waits up to 120 seconds and does not try again when it is told to wait longer: one request. Node
#           ignores every wait above 60 seconds and tries again twice within a few seconds: three requests.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
npm_install openai@7.59.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
answer 429 application/json '{"error": {"message": "Slow down.", "code": "rate_limit_exceeded"}}' 'Retry-After: 121'
cat >"$work/node/app.js" <<'JAVASCRIPT'
import OpenAI from 'openai';
await new OpenAI().responses.create({ model: 'm', input: 'hi' }).catch((error) => console.log(error.message));
JAVASCRIPT

"$work/python/bin/python" -c '
import openai
try:
    openai.OpenAI().responses.create(model="m", input="hi")
except openai.RateLimitError as error:
    print(error.message)'
expect 'requests of Python' 1 "$(arrived | wc -l | tr -d ' ')"
node "$work/node/app.js"
expect 'requests of Node' 3 "$(arrived | wc -l | tr -d ' ')"
