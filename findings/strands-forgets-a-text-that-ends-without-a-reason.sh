#!/usr/bin/env bash
# Packages: strands-agents 1.62.0, openai 2.54.0 (Python). A gateway streams an answer without a `finish_reason`, or the
#           stream breaks off before it.
# Expected: the text that came, or an error.
# Seen:     the text is handed to the callback, so it stands on the screen. The result is empty and ended with `end_turn`, and so is the
#           message that the agent keeps for the next question. OpenAI's SDK has the text.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install strands-agents==1.62.0 openai==2.54.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
cat >"$work/app.py" <<'PYTHON'
import json, os, sys

import openai
from strands import Agent
from strands.models.openai import OpenAIModel

if sys.argv[1] == "sdk":
    with openai.OpenAI().chat.completions.stream(model="m", messages=[{"role": "user", "content": "hi"}]) as stream:
        print(repr(stream.get_final_completion().choices[0].message.content))
    sys.exit()
screen = []
agent = Agent(OpenAIModel(model_id="m"), callback_handler=lambda data="", **_: screen.append(data))
result = agent("hi")
print(f"screen {''.join(screen)!r}, result {str(result).strip()!r}, {result.stop_reason}, kept {json.dumps(agent.messages[1]['content'])}")
PYTHON
told() { "$work/python/bin/python" "$work/app.py" "$1" 2>/dev/null; }
# piece DELTA REASON: one piece of a streamed answer.
piece() {
  printf 'data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":%s,"finish_reason":%s}]}\n\n' "$@"
}
text=$(piece '{"role":"assistant","content":"Hel"}' null && piece '{"content":"lo"}' null)$'\n\n'

answer 200 text/event-stream "$text$(piece {} '"stop"')"$'\n\n'$'data: [DONE]\n\n'
expect 'with a reason' "screen 'Hello', result 'Hello', end_turn, kept [{\"text\": \"Hello\"}]" "$(told strands)"
answer 200 text/event-stream "$text"$'data: [DONE]\n\n'
expect "OpenAI's SDK, without a reason" "'Hello'" "$(told sdk)"
expect 'without a reason' "screen 'Hello', result '', end_turn, kept []" "$(told strands)"
answer 200 text/event-stream "$text"
expect 'broken off' "screen 'Hello', result '', end_turn, kept []" "$(told strands)"
