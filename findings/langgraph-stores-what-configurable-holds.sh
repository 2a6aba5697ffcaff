#!/usr/bin/env bash
# Packages: langgraph 1.2.24 with langgraph-checkpoint-sqlite 3.1.2. Each user's key comes with the call, once under `configurable`,
#           beside the thread's id, and once as the run's context.
# Expected: neither is stored. A checkpoint holds the state of the graph, and the setting of a call is no part of it.
# Seen:     all that stands under `configurable` is written to the database with each step, the key in full. The context is not.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install langgraph==1.2.24 langgraph-checkpoint-sqlite==3.1.2
cat >"$work/ask.py" <<'PYTHON'
import sys
from dataclasses import dataclass
from typing import TypedDict
from langgraph.checkpoint.sqlite import SqliteSaver
from langgraph.graph import START, StateGraph

way, file = sys.argv[1:]

@dataclass
class Context:
    openai_api_key: str

class State(TypedDict):
    answer: str

graph = StateGraph(State, context_schema=Context)
graph.add_node("ask", lambda state: {"answer": "hello"})
graph.add_edge(START, "ask")
settings = {"thread_id": "1"}
if way == "configurable":
    settings["openai_api_key"] = "your_api_key_here"
with SqliteSaver.from_conn_string(file) as saver:
    context = Context("your_api_key_here") if way == "context" else None
    graph.compile(checkpointer=saver).invoke({"answer": ""}, {"configurable": settings}, context=context)
PYTHON
stored() {
  "$work/python/bin/python" "$work/ask.py" "$1" "$work/$1.db"
  if cat "$work/$1.db"* | grep -aq your_api_key_here; then echo stored; else echo 'not stored'; fi
}
expect 'under configurable' 'stored' "$(stored configurable)"
expect 'as context' 'not stored' "$(stored context)"
