#!/usr/bin/env bash
# Packages: openai 3.57.0 (Python) and openai 7.59.0 (Node), OPENAI_BASE_URL with one space at its end.
# Expected: both clients of one maker trim the variable, or both refuse it.
# Seen:     Node trims it. Python takes the space into the path and calls /v1%20/chat/completions, without a warning.
#           (A line break at the same place is another matter: Node trims it too, Python refuses to build the client.)
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
npm_install openai@7.59.0
start_stand_in
export OPENAI_API_KEY=your_api_key_here
cd "$work/node"
cat >call.py <<'PYTHON'
import openai

try:
    openai.OpenAI(max_retries=0).chat.completions.create(model="m", messages=[])
except Exception as error:
    print(type(error).__name__)
PYTHON
cat >call.js <<'JAVASCRIPT'
import OpenAI from 'openai';
const client = new OpenAI({ maxRetries: 0 });
await client.chat.completions.create({ model: 'm', messages: [] }).catch((error) => console.log(error.constructor.name));
JAVASCRIPT

export OPENAI_BASE_URL="$address "
expect 'Node, space' AuthenticationError "$(node call.js)"
expect 'the stand-in got' '/v1/chat/completions Bearer your_api_key_here' "$(arrived)"
expect 'Python, space' AuthenticationError "$("$work/python/bin/python" call.py)"
expect 'the stand-in got' '/v1%20/chat/completions Bearer your_api_key_here' "$(arrived)"
export OPENAI_BASE_URL="$address"$'\n'
expect 'Node, line break' AuthenticationError "$(node call.js)"
expect 'the stand-in got' '/v1/chat/completions Bearer your_api_key_here' "$(arrived)"
expect 'Python, line break' InvalidURL "$("$work/python/bin/python" call.py)"
expect 'the stand-in got' nothing "$(arrived)"
