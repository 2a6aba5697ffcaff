#!/usr/bin/env bash
# Packages: openai-agents 0.24.0, openai 3.57.0 (Python). An agent with the tool that makes pictures gets an answer of a picture alone,
#           without a text.
# Expected: the picture, or an error after one request.
# Seen:     ten requests, each for one more picture, and then `MaxTurnsExceeded` and no picture.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai-agents==0.24.0 openai==3.57.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here OPENAI_AGENTS_DISABLE_TRACING=1
cat >"$work/app.py" <<'PYTHON'
from agents import Agent, ImageGenerationTool, Runner

painter = Agent(name="painter", model="m", tools=[ImageGenerationTool(tool_config={"type": "image_generation"})])
try:
    print(f"output {Runner.run_sync(painter, 'Draw a cat.').final_output!r}")
except Exception as error:
    print(f"{type(error).__name__}: {error}")
PYTHON
# told: what the agent says, and how many requests it sent.
told() {
  : >"$work/requests"
  "$work/python/bin/python" "$work/app.py" 2>/dev/null
  echo "$(wc -l <"$work/requests") requests"
}
picture='{"id":"ig_1","type":"image_generation_call","status":"completed","result":"aGk="}'

responds whole "[$picture, $(message 'Here it is.')]"
expect 'a picture and a text' "output 'Here it is.'
1 requests" "$(told)"
responds whole "[$picture]"
expect 'a picture alone' 'MaxTurnsExceeded: Max turns (10) exceeded
10 requests' "$(told)"
