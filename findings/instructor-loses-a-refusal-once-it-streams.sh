#!/usr/bin/env bash
# Packages: instructor 1.17.0, openai 3.3.0 (Python). The model refuses, or the limit of tokens cuts what it gives, while objects are
#           streamed.
# Expected: the errors that come where nothing is streamed: one with the words of the refusal, or `IncompleteOutputException`.
# Seen:     nothing is raised. `create_iterable` gives the objects before the cut, or none; the last object of `create_partial` holds
#           a name that was cut, like a whole one.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install instructor==1.17.0 openai==3.3.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
cat >"$work/app.py" <<'PYTHON'
import sys

import instructor
import openai
from pydantic import BaseModel


class Person(BaseModel):
    name: str


client = instructor.from_openai(openai.OpenAI())
question = {"model": "m", "response_model": Person, "messages": [{"role": "user", "content": "hi"}]}
try:
    if sys.argv[1] == "whole":
        print(client.chat.completions.create(**question))
    elif sys.argv[1] == "partial":
        print(*list(client.chat.completions.create_partial(**question))[-1:])
    else:
        print([person.name for person in client.chat.completions.create_iterable(**question, stream=True)])
except Exception as error:
    print(f"{type(error).__name__}: {error}")
PYTHON
told() { "$work/python/bin/python" "$work/app.py" "$1" 2>/dev/null; }
# gives HOW DELTA REASON: an answer with this message, whole or streamed.
gives() {
  if [ "$1" = whole ]; then
    answer 200 application/json '{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,
      "message":'"$2"',"finish_reason":"'"$3"'"}]}'
  else
    local piece='data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":'
    answer 200 text/event-stream "$piece$2"',"finish_reason":null}]}'$'\n\n'"$piece"'{},"finish_reason":"'"$3"'"}]}'$'\n\ndata: [DONE]\n\n'
  fi
}
refusal='{"role":"assistant","content":null,"refusal":"I would rather not."}'
# calls ARGUMENTS...: a message with a tool call for each.
calls() {
  python3 - "$@" <<'PYTHON'
import json, sys

calls = [{"index": at, "id": f"call_{at}", "type": "function", "function": {"name": "Person", "arguments": text}}
         for at, text in enumerate(sys.argv[1:])]
print(json.dumps({"role": "assistant", "content": None, "tool_calls": calls}))
PYTHON
}

gives whole "$refusal" stop
expect 'a refusal, not streamed' 'InstructorRetryException: Unable to generate a response due to I would rather not.' "$(told whole)"
gives streamed "$refusal" stop
expect 'a refusal, create_iterable' '[]' "$(told iterable)"
expect 'a refusal, create_partial' '' "$(told partial)"
gives whole "$(calls '{"name": "Ada Love')" length
expect 'a cut, not streamed' 'IncompleteOutputException: The output is incomplete due to a max_tokens length limit.' "$(told whole)"
gives streamed "$(calls '{"name": "Ada Love')" length
expect 'a cut, create_partial' "name='Ada Love'" "$(told partial)"
gives streamed "$(calls '{"name": "Ada Lovelace"}' '{"name": "Charles Ba')" length
expect 'a cut, create_iterable' "['Ada Lovelace']" "$(told iterable)"
