#!/usr/bin/env bash
# Packages: chatlas 0.23.0, openai 3.57.0 (Python). The model answers with an empty text; or its response failed; or the arguments of a
#           tool call are no JSON.
# Expected: an empty text; an error that says what failed; the arguments in the error.
# Seen:     the text `[empty string]`; an empty text, while streamed it is an error; and `{args}` where the arguments belong.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install chatlas==0.23.0 openai==3.57.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
cat >"$work/app.py" <<'PYTHON'
import os, sys

import chatlas


def weather(city: str) -> str:
    "Says how the weather is."
    return "rain"


chat = chatlas.ChatOpenAI(model="gpt-4o", base_url=os.environ["OPENAI_BASE_URL"])
chat.register_tool(weather)
try:
    if sys.argv[1] == "whole":
        print(repr(str(chat.chat("hi", echo="none", stream=False))))
    else:
        print(repr("".join(map(str, chat.stream("hi", echo="none")))))
except Exception as error:
    print(f"{type(error).__name__}: {str(error).partition('This can')[0]}")
PYTHON
told() { "$work/python/bin/python" "$work/app.py" "$1" 2>/dev/null; }
failed='{"status": "failed", "error": {"code": "server_error", "message": "The model failed."}}'

responds whole "[$(message '')]"
expect 'an empty text' "'[empty string]'" "$(told whole)"
responds streamed "[$(message '')]"
expect 'an empty text, streamed' "''" "$(told streamed)"
responds whole '[]' "$failed"
expect 'a response that failed' "''" "$(told whole)"
responds streamed '[]' "$failed"
expect 'the same, streamed' 'RuntimeError: Request failed (server_error): The model failed.' "$(told streamed)"
responds whole '[{"id":"fc_1","type":"function_call","status":"completed","call_id":"call_1","name":"weather","arguments":"{city: Oslo}"}]'
expect 'arguments that are no JSON' \
  "ValueError: The model's completion included a tool request (weather) with invalid JSON for input arguments: '{args}'" "$(told whole)"
