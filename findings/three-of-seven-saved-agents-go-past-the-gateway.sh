#!/usr/bin/env bash
# Packages: agno 3.1.10, smolagents 1.26.0, autogen-agentchat 0.7.5, dspy 3.4.1, langchain-openai 1.7.4, haystack-ai 3.4.1 and
#           llama-index-llms-openai 0.8.3 (Python). An agent or a model that asks a gateway, with its own key, is saved and loaded again,
#           where OPENAI_API_KEY holds another key.
# Expected: what was loaded asks the gateway, or cannot be loaded.
# Seen:     of agno and smolagents it asks api.openai.com, with the key of the environment: the address was not saved, and nothing says
#           so. So does that of DSPy, which logs that it ignores the address. That of AutoGen sends ten stars as the key. LlamaIndex
#           has the key in the file in full. Those of LangChain and Haystack ask the gateway with the key of the environment.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install agno==3.1.10 smolagents==1.26.0 autogen-agentchat==0.7.5 'autogen-ext[openai]==0.7.5' dspy==3.4.1 langchain-openai==1.7.4 \
  haystack-ai==3.4.1 llama-index-core==0.14.25 llama-index-llms-openai==0.8.3 openai==2.54.0
start_stand_in
cat >"$work/app.py" <<'PYTHON'
import asyncio, json, logging, os, pathlib, sys

framework, address = sys.argv[1:]
logging.disable(logging.CRITICAL)
saved, key = pathlib.Path("saved"), "key_that_was_given"

def agno():
    from agno.agent import Agent
    from agno.models.openai import OpenAIChat
    saved.write_text(json.dumps(Agent(model=OpenAIChat(id="gpt-4o", api_key=key, base_url=address)).to_dict()))
    Agent.from_dict(json.loads(saved.read_text())).run("hi")

def smolagents():
    from smolagents import OpenAIModel, ToolCallingAgent
    ToolCallingAgent(tools=[], model=OpenAIModel("gpt-4o", api_base=address, api_key=key)).save("agent")
    os.link("agent/agent.json", saved)
    ToolCallingAgent.from_folder("agent").run("hi")

def autogen():
    from autogen_agentchat.agents import AssistantAgent
    from autogen_ext.models.openai import OpenAIChatCompletionClient
    agent = AssistantAgent("helper", model_client=OpenAIChatCompletionClient(model="gpt-4o", api_key=key, base_url=address))
    saved.write_text(agent.dump_component().model_dump_json())
    asyncio.run(AssistantAgent.load_component(json.loads(saved.read_text())).run(task="hi"))

def dspy():
    import dspy
    one, other = dspy.Predict("question -> answer"), dspy.Predict("question -> answer")
    one.lm = dspy.LM("openai/gpt-4o", api_key=key, api_base=address)
    one.save("saved.json")
    saved.write_bytes(pathlib.Path("saved.json").read_bytes())
    other.load("saved.json")
    other(question="hi")

def langchain():
    from langchain_core.load import dumps, loads
    from langchain_openai import ChatOpenAI
    saved.write_text(dumps(ChatOpenAI(model="gpt-4o", api_key=key, base_url=address)))
    loads(saved.read_text(), allowed_objects="all").invoke("hi")

def haystack():
    from haystack import Pipeline
    from haystack.components.generators.chat import OpenAIChatGenerator
    pipeline = Pipeline()
    pipeline.add_component("llm", OpenAIChatGenerator(api_base_url=address))
    saved.write_text(pipeline.dumps())
    Pipeline.loads(saved.read_text()).run({"llm": {"messages": "hi"}})

def llamaindex():
    from llama_index.llms.openai import OpenAI
    saved.write_text(OpenAI(model="gpt-4o", api_key=key, api_base=address).to_json())
    OpenAI.from_json(saved.read_text()).complete("hi")

try:
    globals()[framework]()
except Exception:
    pass
print("with" if key in saved.read_text() else "without")
PYTHON
export OPENAI_API_KEY=key_of_the_environment HAYSTACK_TELEMETRY_ENABLED=False HTTPS_PROXY=${address%/v1}
saves() {
  rm -rf "$work/files" "$work/requests"
  mkdir "$work/files"
  (cd "$work/files" && HOME=$work "$work/python/bin/python" -W ignore "$work/app.py" "$1" "$address" 2>"$work/errors" | tail -1) || fail_with "$work/errors"
}
check() {
  expect "$1, the file is" "$2" "$(saves "$1") the key"
  expect "$1, loaded, asks" "$3" "$(arrived | sort -u)"
}

for framework in agno smolagents dspy; do
  check $framework 'without the key' 'CONNECT api.openai.com:443'
done
check autogen 'without the key' '/v1/chat/completions Bearer **********'
check llamaindex 'with the key' '/v1/chat/completions Bearer key_that_was_given'
for framework in langchain haystack; do
  check $framework 'without the key' '/v1/chat/completions Bearer key_of_the_environment'
done
