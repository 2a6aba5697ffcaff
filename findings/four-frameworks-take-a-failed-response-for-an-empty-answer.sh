#!/usr/bin/env bash
# Packages: haystack-ai 3.4.1, llama-index-llms-openai 0.8.3 with llama-index-core 0.14.25, agent-framework-openai 1.17.0,
#           mirascope 2.8.2, langchain-openai 1.7.4, all with openai 2.54.0 (Python). With the status 200, the Responses API says that
#           the response failed: `status` is `failed`, and `error` says why.
# Expected: an error that says why, as in LangChain.
# Seen:     in the others an answer without text, and nothing is raised. Haystack says that it ended with `stop`.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install haystack-ai==3.4.1 llama-index-llms-openai==0.8.3 llama-index-core==0.14.25 agent-framework-openai==1.17.0 \
  agent-framework-core==1.23.0 'mirascope[openai]==2.8.2' langchain-openai==1.7.4 openai==2.54.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here HAYSTACK_TELEMETRY_ENABLED=False
cat >"$work/app.py" <<'PYTHON'
import asyncio, os, sys

address = os.environ["OPENAI_BASE_URL"]


def haystack():
    from haystack.components.generators.chat import OpenAIResponsesChatGenerator
    from haystack.dataclasses import ChatMessage
    answer = OpenAIResponsesChatGenerator(model="m", api_base_url=address).run([ChatMessage.from_user("hi")])["replies"][0]
    return answer.text, answer.meta["finish_reason"]


def llamaindex():
    from llama_index.core.llms import ChatMessage
    from llama_index.llms.openai import OpenAIResponses
    answer = OpenAIResponses(model="gpt-4o", api_base=address).chat([ChatMessage(role="user", content="hi")])
    return answer.message.content, None


def agent_framework():
    from agent_framework import Agent
    from agent_framework.openai import OpenAIChatClient
    answer = asyncio.run(Agent(client=OpenAIChatClient(model="m")).run("hi"))
    return answer.text, answer.finish_reason


def mirascope():
    from mirascope import llm
    answer = llm.Model("openai/gpt-4o:responses").call("hi")
    return answer.text(), answer.finish_reason


def langchain():
    from langchain_openai import ChatOpenAI
    answer = ChatOpenAI(model="m", use_responses_api=True).invoke("hi")
    return answer.text, answer.response_metadata.get("status")


try:
    text, reason = globals()[sys.argv[1]]()
    print(f"text {text!r}, reason {reason}")
except Exception as error:
    print(f"{type(error).__name__}: {error}")
PYTHON
told() { "$work/python/bin/python" "$work/app.py" "$1" 2>/dev/null; }

responds whole '[]' '{"status": "failed", "error": {"code": "server_error", "message": "The model failed."}}'
expect 'LangChain' "ValueError: ResponseError(code='server_error', message='The model failed.')" "$(told langchain)"
expect 'Haystack' 'text None, reason stop' "$(told haystack)"
expect 'LlamaIndex' 'text None, reason None' "$(told llamaindex)"
expect 'Agent Framework' "text '', reason None" "$(told agent_framework)"
expect 'Mirascope' "text '', reason None" "$(told mirascope)"
