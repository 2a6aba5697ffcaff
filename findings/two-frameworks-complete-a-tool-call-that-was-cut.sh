#!/usr/bin/env bash
# Packages: langchain-openai 1.7.4, llama-index-llms-openai 0.8.3 with llama-index-core 0.14.25, openai 2.54.0 (Python). The limit of
#           tokens ends a tool call in the middle of its arguments, as the API says with `length`: an amount of 1250 after 12.
# Expected: no call of the tool, as from LangChain where nothing is streamed: it is one of `invalid_tool_calls`.
# Seen:     streamed, LangChain closes what is open and hands over a call that looks whole. An agent of LlamaIndex runs the tool, streamed or
#           not: with 12, or with None where a text was cut.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install langchain-openai==1.7.4 llama-index-llms-openai==0.8.3 llama-index-core==0.14.25 openai==2.54.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
cat >"$work/app.py" <<'PYTHON'
import asyncio, os, sys


def langchain(streamed):
    from langchain_openai import ChatOpenAI
    model, whole = ChatOpenAI(model="m"), None
    if streamed:
        for piece in model.stream("hi"):
            whole = piece if whole is None else whole + piece
    else:
        whole = model.invoke("hi")
    print(f"calls {[call['args'] for call in whole.tool_calls]}, invalid {len(whole.invalid_tool_calls)}")


def llamaindex(streamed):
    from llama_index.core.agent.workflow import FunctionAgent
    from llama_index.llms.openai import OpenAI

    def pay(to: str = "nobody", amount: int = 0) -> str:
        "Pays."
        print(f"paid {amount} to {to}", flush=True)
        os._exit(0)

    model = OpenAI(model="gpt-4o", api_base=os.environ["OPENAI_BASE_URL"])

    async def run():
        await FunctionAgent(tools=[pay], llm=model, streaming=streamed).run("hi", max_iterations=2)

    asyncio.run(run())
    print("paid nothing")


globals()[sys.argv[1]](sys.argv[2] == "streamed")
PYTHON
# told WHO HOW ARGUMENTS: what it makes of a call with these arguments.
told() {
  local call piece cut
  call=$(python3 -c 'import json, sys; print(json.dumps({"index": 0, "id": "call_1", "type": "function",
    "function": {"name": "pay", "arguments": sys.argv[1]}}))' "$3")
  if [ "$2" = whole ]; then
    answer 200 application/json '{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"length",
      "message":{"role":"assistant","content":null,"tool_calls":['"$call"']}}]}'
  else
    piece='data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":'
    cut='{"role":"assistant","tool_calls":['"$call"']},"finish_reason":null}]}'
    answer 200 text/event-stream "$piece$cut"$'\n\n'"$piece"'{},"finish_reason":"length"}]}'$'\n\ndata: [DONE]\n\n'
  fi
  "$work/python/bin/python" "$work/app.py" "$1" "$2" 2>/dev/null
}

paying='{"to": "Ada", "amount": 12'
expect 'LangChain, not streamed' 'calls [], invalid 1' "$(told langchain whole "$paying")"
expect 'LangChain, streamed' "calls [{'to': 'Ada', 'amount': 12}], invalid 0" "$(told langchain streamed "$paying")"
expect 'LlamaIndex, not streamed' 'paid 12 to Ada' "$(told llamaindex whole "$paying")"
expect 'LlamaIndex, streamed' 'paid 12 to Ada' "$(told llamaindex streamed "$paying")"
expect 'LlamaIndex, a name cut' 'paid 1250 to None' "$(told llamaindex streamed '{"amount": 1250, "to": "Ad')"
