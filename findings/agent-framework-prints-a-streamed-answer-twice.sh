#!/usr/bin/env bash
# Packages: agent-framework-openai 1.17.0, agent-framework-core 1.23.0, openai 3.57.0 (Python). An answer of the Responses API is streamed:
#           its pieces, and at the end of each part the event `response.output_text.done`, which holds the whole part again.
# Expected: what `update.text` holds, one after the other, is the answer, and so is the text of `get_final_response()`.
# Seen:     the whole part comes as one more piece, so the usual loop prints the answer twice. Of an answer in two parts or two
#           messages, the final text is the last one only; not streamed, it is both.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install agent-framework-openai==1.17.0 agent-framework-core==1.23.0 openai==3.57.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
cat >"$work/app.py" <<'PYTHON'
import asyncio, sys

import openai
from agent_framework import Agent
from agent_framework.openai import OpenAIChatClient


async def framework():
    agent = Agent(client=OpenAIChatClient(model="m"))
    if sys.argv[1] == "whole":
        print((await agent.run("hi")).text)
        return
    stream = agent.run("hi", stream=True)
    printed = "".join([update.text async for update in stream])
    print(f"printed {printed!r}, final {(await stream.get_final_response()).text!r}")


def sdk():
    with openai.OpenAI().responses.stream(model="m", input="hi") as stream:
        printed = "".join(event.delta for event in stream if event.type == "response.output_text.delta")
        print(f"printed {printed!r}, final {stream.get_final_response().output_text!r}")


sdk() if sys.argv[1] == "sdk" else asyncio.run(framework())
PYTHON
told() { "$work/python/bin/python" "$work/app.py" "$1" 2>/dev/null; }

responds streamed "[$(message Hello)]"
expect "OpenAI's SDK, streamed" "printed 'Hello', final 'Hello'" "$(told sdk)"
expect 'Agent Framework, streamed' "printed 'HelloHello', final 'Hello'" "$(told streamed)"
parts="[$(message 'Good ' day)]"
responds whole "$parts"
expect 'two parts, not streamed' 'Good  day' "$(told whole)"
responds streamed "$parts"
expect "OpenAI's SDK, two parts" "printed 'Good day', final 'Good day'" "$(told sdk)"
expect 'Agent Framework, two parts' "printed 'Good Good dayday', final 'day'" "$(told streamed)"
messages="[$(message phase=commentary 'I look it up.'), $(message phase=final_answer 'It rains.')]"
responds streamed "$messages"
expect 'two messages' "printed 'I look it up.I look it up.It rains.It rains.', final 'It rains.'" "$(told streamed)"
