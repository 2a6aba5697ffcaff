#!/usr/bin/env bash
# Packages: shekel 1.2.0, agentbudget 0.4.0, costfuse 0.2.0, agentcap-guard 0.1.0 and backstop-ai 0.8.0 with openai 3.57.0
#           (Python). Each is to stop a program at a limit that two calls go past, and six are made.
# Expected: an error before the sixth call, whichever method of the client is called.
# Seen:     all five stop `chat.completions.create`, and only backstop-ai the rest. The other four never stop the Responses API,
#           `chat.completions.parse`, `with_raw_response` nor a stream that the program leaves early, which they count as
#           nothing; two of them stop no stream. Three count gpt-6-luna as nothing, too. Under shekel and agentbudget,
#           `chat.completions.stream` fails with an error of Python's in place of an answer.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install 'shekel[openai]==1.2.0' agentbudget==0.4.0 costfuse==0.2.0 agentcap-guard==0.1.0 backstop-ai==0.8.0 openai==3.57.0
gateway <<'PYTHON'
usage = {"prompt_tokens": 1000, "completion_tokens": 500, "total_tokens": 1500}

def response(model):
    part = {"type": "output_text", "text": "yes", "annotations": []}
    return {"id": "1", "object": "response", "created_at": 1, "model": model, "status": "completed", "parallel_tool_calls": True,
            "tool_choice": "auto", "tools": [],
            "output": [{"id": "2", "type": "message", "role": "assistant", "status": "completed", "content": [part]}],
            "usage": {"input_tokens": 1000, "input_tokens_details": {"cached_tokens": 0}, "output_tokens": 500,
                      "output_tokens_details": {"reasoning_tokens": 0}, "total_tokens": 1500}}

class Gateway(Answering):
    def do_POST(self):
        asked = self.asked()
        if "responses" in self.path:
            self.reply(200, "application/json", json.dumps(response(asked["model"])))
        else:
            self.reply(200, *completion(asked, usage))
PYTHON
start_gateway
cat >"$work/app.py" <<'PYTHON'
import contextlib, io, sys
import openai
from pydantic import BaseModel

guard, address = sys.argv[1:]


class Answer(BaseModel):
    answer: str


def ask(client, way, number):
    chat, ways = client.chat.completions, dict(model="gpt-4o-mini", messages=[{"role": "user", "content": f"{way} {number}"}])
    if way == "create":
        chat.create(**ways)
    elif way == "new model":
        chat.create(**{**ways, "model": "gpt-6-luna"})
    elif way == "parse":
        chat.parse(**ways, response_format=Answer)
    elif way == "raw":
        chat.with_raw_response.create(**ways)
    elif way == "response":
        client.responses.create(model="gpt-4o-mini", input=f"{way} {number}")
    elif way == "stream":
        list(chat.create(**ways, stream=True))
    elif way == "left":
        next(iter(chat.create(**ways, stream=True)))
    elif way == "helper":
        with chat.stream(**ways) as stream:
            list(stream)


@contextlib.contextmanager
def guarded():
    client = openai.OpenAI(base_url=address, api_key="your_api_key_here", max_retries=0)
    if guard == "shekel":
        from shekel import budget
        with budget(max_usd=0.0008):
            yield client
    elif guard == "agentbudget":
        import agentbudget
        agentbudget.init("$0.0008")
        try:
            yield client
        finally:
            agentbudget.teardown()
    elif guard == "costfuse":
        from costfuse import CostfuseConfig, wrap
        yield wrap(client, CostfuseConfig(max_spend_per_hour=0.0008))
    elif guard == "agentcap":
        from agentcap import guard as wrap
        yield wrap(client, budget=0.0012)
    else:
        from backstop import Backstop
        yield Backstop.wrap(client, budget=3000)


for way in ("create", "new model", "stream", "left", "parse", "raw", "response", "helper"):
    told = "goes on"
    try:
        with contextlib.redirect_stdout(io.StringIO()), guarded() as client:
            for number in range(6):
                ask(client, way, number)
    except Exception as error:
        name = type(error).__name__
        told = "stops" if name.startswith(("Budget", "CostfuseBlocked")) else name
    print(f"{way}: {told}", flush=True)
PYTHON
export AGENTCAP_HOME=$work/agentcap
guards='shekel agentbudget costfuse agentcap backstop'
for guard in $guards; do
  (cd "$work" && python/bin/python -W ignore app.py "$guard" "$address" >"$guard.told" 2>"$guard.errors") || fail_with "$work/$guard.errors"
done
told() { for guard in $guards; do sed -n "s/^$1: /$guard /p" "$work/$guard.told"; done | paste -sd, | sed 's/,/, /g'; }
only_backstop='shekel goes on, agentbudget goes on, costfuse goes on, agentcap goes on, backstop stops'
expect create 'shekel stops, agentbudget stops, costfuse stops, agentcap stops, backstop stops' "$(told create)"
expect 'create, gpt-6-luna' 'shekel goes on, agentbudget goes on, costfuse goes on, agentcap stops, backstop stops' "$(told 'new model')"
expect 'a stream' 'shekel stops, agentbudget stops, costfuse goes on, agentcap goes on, backstop stops' "$(told stream)"
for way in left parse raw response; do expect "$way" "$only_backstop" "$(told $way)"; done
expect 'the stream helper' 'shekel TypeError, agentbudget AttributeError, costfuse goes on, agentcap goes on, backstop stops' "$(told helper)"
