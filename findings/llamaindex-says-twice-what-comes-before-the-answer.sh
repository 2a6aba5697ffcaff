#!/usr/bin/env bash
# Packages: llama-index-llms-openai 0.8.3 with llama-index-core 0.14.25, openai 2.54.0 (Python). The Responses API answers in two
#           messages, as models do that say first what they are about to do, or ends before the answer is whole.
# Expected: each message once; and of an answer that was cut what came of it, streamed or not.
# Seen:     the first of two messages stands there twice, of three the first three times. Streamed, a cut answer came in pieces and ends
#           in a message without text; not streamed, the text is there. OpenAI's SDK gives each text once.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install llama-index-llms-openai==0.8.3 llama-index-core==0.14.25 openai==2.54.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
cat >"$work/app.py" <<'PYTHON'
import os, sys

import openai
from llama_index.core.llms import ChatMessage
from llama_index.llms.openai import OpenAIResponses

model = OpenAIResponses(model="gpt-4o", api_base=os.environ["OPENAI_BASE_URL"])
question = [ChatMessage(role="user", content="hi")]
if sys.argv[1] == "sdk":
    print(repr(openai.OpenAI().responses.create(model="gpt-4o", input="hi").output_text))
elif sys.argv[1] == "whole":
    print(repr(model.chat(question).message.content))
else:
    answers = list(model.stream_chat(question))
    print(f"pieces {''.join(answer.delta or '' for answer in answers)!r}, message {answers[-1].message.content!r}")
PYTHON
told() { "$work/python/bin/python" "$work/app.py" "$1" 2>/dev/null; }

messages="[$(message phase=commentary 'I look it up.'), $(message phase=final_answer 'It rains.')]"
responds whole "$messages"
expect "OpenAI's SDK, two messages" "'I look it up.It rains.'" "$(told sdk)"
expect 'LlamaIndex, two messages' "'I look it up.\\nI look it up.\\nIt rains.'" "$(told whole)"
responds streamed "$messages"
expect 'LlamaIndex, streamed' "pieces 'I look it up.It rains.', message 'I look it up.\\nI look it up.\\nIt rains.'" "$(told streamed)"
responds whole "[$(message One.), $(message Two.), $(message Three.)]"
expect 'LlamaIndex, three messages' "'One.\\nOne.\\nTwo.\\nOne.\\nTwo.\\nThree.'" "$(told whole)"
cut='{"status": "incomplete", "incomplete_details": {"reason": "max_output_tokens"}}'
responds whole "[$(message 'It rains in the')]" "$cut"
expect 'LlamaIndex, an answer that was cut' "'It rains in the'" "$(told whole)"
responds streamed "[$(message 'It rains in the')]" "$cut"
expect 'LlamaIndex, the same streamed' "pieces 'It rains in the', message None" "$(told streamed)"
