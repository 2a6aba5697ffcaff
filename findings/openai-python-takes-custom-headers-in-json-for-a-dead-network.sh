#!/usr/bin/env bash
# Packages: openai 3.57.0 (Python), 7.59.0 (Node), the variable OPENAI_CUSTOM_HEADERS, which holds a line `Name: value` for each
#           header.
# Expected: JSON in it is refused with a word about the variable; so are two headers in one line with a comma between them.
# Seen:     JSON ends in "Connection error." in Python, and in an error about a header's name in Node. With a comma, both send one
#           header, whose value holds the name of the second.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install openai@7.59.0
pip_install openai==3.57.0
start_stand_in x-first
export OPENAI_API_KEY=your_api_key_here OPENAI_BASE_URL=$address
cat >"$work/node/app.js" <<'JAVASCRIPT'
import OpenAI from 'openai';
try {
  await new OpenAI({ maxRetries: 0 }).responses.create({ model: 'any', input: 'hi' });
} catch (error) {
  console.log(error.message);
}
JAVASCRIPT
cat >"$work/app.py" <<'PYTHON'
import openai

try:
    openai.OpenAI(max_retries=0).responses.create(model="any", input="hi")
except openai.OpenAIError as error:
    print(error)
PYTHON
python() {
  "$work/python/bin/python" "$work/app.py"
}
export OPENAI_CUSTOM_HEADERS='{"X-First": "one"}'
expect 'Python, JSON' 'Connection error.' "$(python)"
expect 'Node, JSON' 'Header name must be a valid HTTP token ["{"X-First""]' "$(node "$work/node/app.js")"
expect 'sent' nothing "$(arrived)"
export OPENAI_CUSTOM_HEADERS='X-First: one, X-Second: two'
python >/dev/null
expect 'Python, a comma' '/v1/responses one, X-Second: two' "$(arrived)"
node "$work/node/app.js" >/dev/null
expect 'Node, a comma' '/v1/responses one, X-Second: two' "$(arrived)"
OPENAI_CUSTOM_HEADERS=$(printf 'X-First: one\nX-Second: two')
python >/dev/null
expect 'Python, two lines' '/v1/responses one' "$(arrived)"
