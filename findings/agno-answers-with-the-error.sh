#!/usr/bin/env bash
# Package:  agno 3.1.10 with openai 3.57.0, a key that the API refuses with 401.
# Expected: `Agent.run` raises an error.
# Seen:     it returns, and the API's message stands in `content`, where the answer of the model stands. Only `status`
#           tells the two apart.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install agno==3.1.10 openai==3.57.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here AGNO_TELEMETRY=false
seen=$("$work/python/bin/python" -c '
from agno.agent import Agent
from agno.models.openai import OpenAIResponses

answer = Agent(model=OpenAIResponses(id="m")).run("hi")
print(answer.status.value, answer.content)' 2>/dev/null | tail -n 1)
expect 'status and content' 'ERROR Incorrect API key provided.' "$seen"
