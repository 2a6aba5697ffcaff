#!/usr/bin/env bash
# Packages: magentic 0.41.1, openai 3.57.0 (Python). The model refuses, or its thinking uses up the limit of tokens, so there is no text.
# Expected: an error that says so.
# Seen:     an error without a word, and it is a `StopIteration`: `list(map(ask, questions))` takes it for the end of the questions and gives
#           the answers so far, or none. After a text, a call of a tool is lost, and so is the text behind the call.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install magentic==0.41.1 openai==3.57.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
cat >"$work/app.py" <<'PYTHON'
import sys

from magentic import FunctionCall, OpenaiChatModel, prompt

model = OpenaiChatModel("m")


def weather(city: str) -> str:
    "Says how the weather is."
    return "rain"


@prompt("{question}", model=model)
def ask(question: str) -> str: ...


@prompt("{question}", model=model, functions=[weather])
def ask_with_tool(question: str) -> FunctionCall[str] | str: ...


try:
    if sys.argv[1] == "many":
        print("answers", list(map(ask, ["one", "two", "three"])))
    else:
        answer = ask_with_tool("hi") if sys.argv[1] == "tool" else ask("hi")
        print(type(answer).__name__, "" if callable(answer) else repr(answer))
except Exception as error:
    print(f"{type(error).__name__} {str(error)!r}")
PYTHON
told() { "$work/python/bin/python" "$work/app.py" "$1" 2>/dev/null; }
# streams DELTA... REASON: a streamed answer of these pieces, with the reason at its end.
streams() {
  answer 200 text/event-stream "$(python3 - "$@" <<'PYTHON'
import json, sys

*deltas, reason = sys.argv[1:]
chunk = lambda delta, reason: {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m",
                               "choices": [{"index": 0, "delta": delta, "finish_reason": reason}]}
chunks = [chunk({"role": "assistant", "content": "" if "content" in deltas[0] else None}, None)]
chunks += [chunk(json.loads(delta), None) for delta in deltas] + [chunk({}, reason)]
print("".join(f"data: {json.dumps(one)}\n\n" for one in chunks) + "data: [DONE]")
PYTHON
  )"$'\n\n'
}
call='{"tool_calls":[{"index":0,"id":"call_1","type":"function","function":{"name":"weather","arguments":"{\"city\":\"Oslo\"}"}}]}'

streams '{"content":"Hello"}' stop
expect 'three answers' "answers ['Hello', 'Hello', 'Hello']" "$(told many)"
streams '{"refusal":"I would rather not."}' stop
expect 'one refusal' "StopIteration ''" "$(told one)"
expect 'three refusals' 'answers []' "$(told many)"
streams "$call" tool_calls
expect 'a tool call' 'FunctionCall ' "$(told tool)"
streams '{"content":"I look "}' "$call" '{"content":"it up."}' tool_calls
expect 'a tool call between two pieces of text' "str 'I look '" "$(told tool)"
