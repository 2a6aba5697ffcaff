#!/usr/bin/env bash
# Packages: smolagents 1.26.0 and llama-index-llms-openai 0.8.3 with openai 2.54.0 (Python). A gateway answers
#           right and leaves the `usage` out.
# Expected: the text, as from OpenAI's SDK, and a count that is empty.
# Seen:     both end in an AttributeError about a count of tokens, and the answer, which was paid for, is lost: smolagents in
#           Chat Completions, LlamaIndex in the Responses API only.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install smolagents==1.26.0 openai==2.54.0 llama-index-core==0.14.25 llama-index-llms-openai==0.8.3
start_stand_in
cat >"$work/app.py" <<'PYTHON'
import sys

way, address = sys.argv[1:]
key = "your_api_key_here"
try:
    if way == "sdk":
        import openai
        asked = openai.OpenAI(base_url=address, api_key=key).chat.completions
        text = asked.create(model="m", messages=[{"role": "user", "content": "hi"}]).choices[0].message.content
    elif way == "smolagents":
        from smolagents import OpenAIModel
        text = OpenAIModel("m", api_base=address, api_key=key).generate([{"role": "user", "content": [{"type": "text", "text": "hi"}]}]).content
    else:
        from llama_index.core.llms import ChatMessage
        from llama_index.llms.openai import OpenAI, OpenAIResponses
        kind = OpenAI if way == "llamaindex" else OpenAIResponses
        text = kind(model="gpt-4o", api_base=address, api_key=key).chat([ChatMessage("hi")]).message.content
    print(text)
except Exception as error:
    print(f"{type(error).__name__}: {error}")
PYTHON
told() { "$work/python/bin/python" -W ignore "$work/app.py" "$1" "$address" 2>/dev/null; }
answer 200 application/json '{"id": "1", "object": "chat.completion", "created": 1, "model": "m",
  "choices": [{"index": 0, "message": {"role": "assistant", "content": "Hello."}, "finish_reason": "stop"}]}'
expect "OpenAI's SDK" 'Hello.' "$(told sdk)"
expect LlamaIndex 'Hello.' "$(told llamaindex)"
expect smolagents "AttributeError: 'NoneType' object has no attribute 'prompt_tokens'" "$(told smolagents)"
responds whole "[$(message Hello.)]" '{"usage": null}'
expect 'LlamaIndex, Responses API' "AttributeError: 'NoneType' object has no attribute 'output_tokens_details'" "$(told responses)"
