#!/usr/bin/env bash
# Packages: langchain-openai 1.7.4, mirascope 2.8.2, smolagents 1.26.0, openai 2.54.0 (Python). A gateway gives the `usage` with each
#           piece of a stream, as vLLM does when asked to: each time that of the whole so far.
# Expected: the last one, as from `stream()` of OpenAI's SDK.
# Seen:     the sum of all: of an answer of 40 tokens they count 410 of input in place of 10, and 860 of output.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install langchain-openai==1.7.4 'mirascope[openai]==2.8.2' smolagents==1.26.0 openai==2.54.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
cat >"$work/app.py" <<'PYTHON'
import sys


def sdk():
    import openai
    with openai.OpenAI().chat.completions.stream(model="m", messages=[{"role": "user", "content": "hi"}]) as stream:
        usage = stream.get_final_completion().usage
    return usage.prompt_tokens, usage.completion_tokens


def langchain():
    from langchain_openai import ChatOpenAI
    whole = None
    for piece in ChatOpenAI(model="m").stream("hi"):
        whole = piece if whole is None else whole + piece
    return whole.usage_metadata["input_tokens"], whole.usage_metadata["output_tokens"]


def mirascope():
    from mirascope import llm
    answer = llm.Model("openai/gpt-4o:completions").stream("hi")
    answer.finish()
    return answer.usage.input_tokens, answer.usage.output_tokens


def smolagents():
    from smolagents import OpenAIModel
    from smolagents.models import agglomerate_stream_deltas
    question = [{"role": "user", "content": [{"type": "text", "text": "hi"}]}]
    usage = agglomerate_stream_deltas(list(OpenAIModel("m").generate_stream(question))).token_usage
    return usage.input_tokens, usage.output_tokens


print("in {}, out {}".format(*globals()[sys.argv[1]]()))
PYTHON
told() { "$work/python/bin/python" "$work/app.py" "$1" 2>/dev/null; }
# streams once|each: a stream of 40 pieces, with the usage in one more or in each of them.
streams() {
  answer 200 text/event-stream "$(python3 - "$1" <<'PYTHON'
import json, sys

usage = lambda count: {"prompt_tokens": 10, "completion_tokens": count, "total_tokens": 10 + count}
chunk = lambda choices, **more: {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": choices, **more}
piece = lambda text, reason: [{"index": 0, "delta": {"role": "assistant", "content": text}, "finish_reason": reason}]
each = sys.argv[1] == "each"
chunks = [chunk(piece("a ", None), **({"usage": usage(count)} if each else {})) for count in range(1, 41)]
chunks.append(chunk(piece("", "stop"), **({"usage": usage(40)} if each else {})))
if not each:
    chunks.append(chunk([], usage=usage(40)))
print("".join(f"data: {json.dumps(one)}\n\n" for one in chunks) + "data: [DONE]")
PYTHON
  )"$'\n\n'
}

streams once
expect 'LangChain, usage at the end' 'in 10, out 40' "$(told langchain)"
expect 'Mirascope, usage at the end' 'in 10, out 40' "$(told mirascope)"
expect 'smolagents, usage at the end' 'in 10, out 40' "$(told smolagents)"
streams each
expect "OpenAI's SDK, usage in each piece" 'in 10, out 40' "$(told sdk)"
expect 'LangChain, usage in each piece' 'in 410, out 860' "$(told langchain)"
expect 'Mirascope, usage in each piece' 'in 410, out 860' "$(told mirascope)"
expect 'smolagents, usage in each piece' 'in 410, out 860' "$(told smolagents)"
