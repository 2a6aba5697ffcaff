#!/usr/bin/env bash
# Packages: openai 3.57.0 (Python) with its `ResponsesToolRunner`, and 7.59.0 (Node) with `runTools`. The key is wrong, no credit is left,
#           the API is down, or the tool itself fails.
# Expected: the error of the SDK, as from `create` and from Node, and that of the tool.
# Seen:     the runner has one sentence for all: `Tool run stopped before completion.` The traceback has no other, the error has neither
#           status nor code, and its cause is None. What happened stands in `__context__` alone, where Python keeps it by itself.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
npm_install openai@7.59.0
cat >"$work/app.py" <<'PYTHON'
import sys, traceback

import openai
from openai.lib.responses_tool_runner import RegisteredFunction, ResponsesToolRunner, ToolRunnerError

tool = {"type": "function", "name": "weather", "strict": False, "parameters": {"type": "object", "properties": {}}}


def weather(arguments):
    raise KeyError("city")


client, asked = openai.OpenAI(max_retries=0), {"model": "m", "input": "hi"}
if sys.argv[1] == "create":
    try:
        client.responses.create(**asked)
    except openai.APIStatusError as error:
        sys.exit(f"{type(error).__name__} {error.code}")
try:
    ResponsesToolRunner(functions=[RegisteredFunction(tool, weather)]).run(client, asked, max_steps=3)
except ToolRunnerError as error:
    tracebacks = traceback.format_exc().count("Traceback")
    print(f"{error} | tracebacks: {tracebacks}, cause: {error.__cause__}, context: {type(error.__context__).__name__}")
PYTHON
cat >"$work/node/app.js" <<'JAVASCRIPT'
import OpenAI from 'openai';
const weather = { type: 'function', function: { name: 'weather', parameters: {}, function: () => 'sunny' } };
const asked = { model: 'm', messages: [{ role: 'user', content: 'hi' }], tools: [weather] };
await new OpenAI({ maxRetries: 0 }).chat.completions.runTools(asked).finalContent().catch((error) => console.log(error.message));
JAVASCRIPT
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
python() { "$work/python/bin/python" "$work/app.py" "$1" 2>&1; }
one='Tool run stopped before completion. | tracebacks: 1, cause: None, context:'

expect 'wrong key, create' 'AuthenticationError invalid_api_key' "$(python create)"
expect 'wrong key, runner' "$one AuthenticationError" "$(python run)"
expect 'wrong key, Node' '401 Incorrect API key provided.' "$(node "$work/node/app.js")"
answer 429 application/json '{"error": {"message": "You exceeded your current quota.", "type": "insufficient_quota", "code": "credit_balance_exhausted"}}'
expect 'no credit, runner' "$one RateLimitError" "$(python run)"
expect 'no credit, Node' '429 You exceeded your current quota.' "$(node "$work/node/app.js")"
answer 503 text/html '<h1>Service Unavailable</h1>'
expect 'down, runner' "$one InternalServerError" "$(python run)"
responds whole '[{"id": "fc_1", "type": "function_call", "status": "completed", "call_id": "call_1", "name": "weather", "arguments": "{}"}]'
expect 'the tool fails, runner' "$one KeyError" "$(python run)"
