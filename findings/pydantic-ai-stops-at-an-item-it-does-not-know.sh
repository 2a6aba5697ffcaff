#!/usr/bin/env bash
# Packages: pydantic-ai-slim 2.68.0, openai 3.57.0 (Python). Before its text, an answer of the Responses API holds an item of a kind that
#           is newer than the packages.
# Expected: the text.
# Seen:     `TypeError: 'NoneType' object is not iterable`, and the answer is lost. Streamed, the text comes. The SDK beneath takes the
#           new item for a message, which it is not.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install 'pydantic-ai-slim[openai]==2.68.0' openai==3.57.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
cat >"$work/app.py" <<'PYTHON'
import asyncio, sys

import openai
from pydantic_ai import Agent
from pydantic_ai.models.openai import OpenAIResponsesModel


async def framework(streamed):
    agent = Agent(OpenAIResponsesModel("m"))
    if not streamed:
        return (await agent.run("hi")).output
    async with agent.run_stream("hi") as result:
        return await result.get_output()


try:
    if sys.argv[1] == "sdk":
        print(openai.OpenAI().responses.create(model="m", input="hi").output_text)
    else:
        print(asyncio.run(framework(sys.argv[1] == "streamed")))
except Exception as error:
    print(f"{type(error).__name__}: {error}")
PYTHON
told() { "$work/python/bin/python" "$work/app.py" "$1" 2>/dev/null; }
items='[{"id":"x_1","type":"new_call","status":"completed"}, '"$(message Hello)]"

responds whole "[$(message Hello)]"
expect 'without the item' 'Hello' "$(told whole)"
responds whole "$items"
expect "OpenAI's SDK" 'Hello' "$(told sdk)"
expect 'Pydantic AI' "TypeError: 'NoneType' object is not iterable" "$(told whole)"
responds streamed "$items"
expect 'Pydantic AI, streamed' 'Hello' "$(told streamed)"
