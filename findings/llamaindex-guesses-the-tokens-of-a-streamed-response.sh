#!/usr/bin/env bash
# Packages: llama-index-core 0.14.25, llama-index-llms-openai 0.8.3 (Python), with LlamaIndex's own TokenCountingHandler. The usage
#           of the answer says 1000 tokens in and 500 out, 400 of which the model reasoned.
# Expected: it counts 1000 and 500, streamed or not.
# Seen:     of a streamed response it counts the words that came with a tokenizer of its own, 5 in and 5 out, and nothing of what was
#           reasoned, although the stream brought the usage. Of Chat Completions it takes the usage, streamed or not.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install llama-index-core==0.14.25 llama-index-llms-openai==0.8.3
start_stand_in
cat >"$work/app.py" <<'PYTHON'
import sys
from llama_index.core.callbacks import CallbackManager, TokenCountingHandler
from llama_index.core.llms import ChatMessage
from llama_index.llms.openai import OpenAI, OpenAIResponses

kind, way, address = sys.argv[1:]
count = TokenCountingHandler()
options = dict(model="gpt-4o", api_base=address, api_key="your_api_key_here", callback_manager=CallbackManager([count]))
if kind == "chat":
    more = {"stream_options": {"include_usage": True}} if way == "streamed" else {}
    llm = OpenAI(**options, additional_kwargs=more)
else:
    llm = OpenAIResponses(**options)
if way == "streamed":
    list(llm.stream_chat([ChatMessage("hi")]))
else:
    llm.chat([ChatMessage("hi")])
print(f"in {count.prompt_llm_token_count}, out {count.completion_llm_token_count}")
PYTHON
count() { "$work/python/bin/python" -W ignore "$work/app.py" "$1" "$2" "$address" 2>"$work/errors" || fail_with "$work/errors"; }
in_chat='"usage":{"prompt_tokens":1000,"completion_tokens":500,"total_tokens":1500,"completion_tokens_details":{"reasoning_tokens":400}}'
in_response='{"usage":{"input_tokens":1000,"input_tokens_details":{"cached_tokens":0},"output_tokens":500,"output_tokens_details":{"reasoning_tokens":400},"total_tokens":1500}}'

answer 200 application/json '{"id":"1","object":"chat.completion","created":1,"model":"gpt-4o","choices":[{"index":0,"message":{"role":"assistant","content":"Hello world."},"finish_reason":"stop"}],'"$in_chat}"
expect 'Chat Completions' 'in 1000, out 500' "$(count chat whole)"
piece() { printf 'data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"gpt-4o","choices":%s}\n\n' "$1"; }
answer 200 text/event-stream "$(
  piece '[{"index":0,"delta":{"role":"assistant","content":"Hello "},"finish_reason":null}]'
  piece '[{"index":0,"delta":{"content":"world."},"finish_reason":"stop"}]'
  piece "[],$in_chat"
  printf 'data: [DONE]'
)"$'\n\n'
expect 'Chat Completions, streamed' 'in 1000, out 500' "$(count chat streamed)"
responds whole "[$(message 'Hello world.')]" "$in_response"
expect 'Responses API' 'in 1000, out 500' "$(count response whole)"
responds streamed "[$(message 'Hello world.')]" "$in_response"
expect 'Responses API, streamed' 'in 5, out 5' "$(count response streamed)"
