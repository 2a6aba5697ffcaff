#!/usr/bin/env bash
# Packages: dagster 1.13.27, dagster-openai 0.29.27, openai 3.57.0 (Python). An asset asks with the client that `get_client(context)` of
#           OpenAIResource gives; if it fails, Dagster tries it once more. The API answers well each time.
# Expected: the asset has the answer, however it asks, and Dagster shows how many tokens it took.
# Seen:     streamed, or from a gateway that does not count, the answer comes and is lost: the client looks for a count where there is
#           none, and raises AttributeError. The second try asks, and pays, once more. Of the Responses API and `parse`
#           the answer is there, and no tokens are counted, as if nothing had been asked.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
uv_install dagster==1.13.27 dagster-openai==0.29.27 openai==3.57.0
gateway <<'PYTHON'
import pathlib, sys

class Gateway(Answering):
    def do_POST(self):
        asked = self.asked()
        with open(pathlib.Path(sys.argv[1]), "a") as notes:
            notes.write("x")
        usage = {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}
        if "messages" in asked:
            return self.reply(200, *completion(asked, None if asked["messages"][0]["content"] == "uncounted" else usage))
        message = {"id": "msg_1", "type": "message", "role": "assistant", "status": "completed",
                   "content": [{"type": "output_text", "text": '{"answer": "yes"}', "annotations": []}]}
        usage = {"input_tokens": 1, "output_tokens": 2, "total_tokens": 3, "input_tokens_details": {"cached_tokens": 0},
                 "output_tokens_details": {"reasoning_tokens": 0}}
        self.reply(200, "application/json", json.dumps({"id": "resp_1", "object": "response", "created_at": 1, "status": "completed",
                   "model": "m", "output": [message], "parallel_tool_calls": True, "tool_choice": "auto", "tools": [], "usage": usage}))
PYTHON
cat >"$work/app.py" <<'PYTHON'
import pathlib, sys
import dagster as dg
from dagster_openai import OpenAIResource
from pydantic import BaseModel

address, notes = sys.argv[1], pathlib.Path(sys.argv[2])

class Answer(BaseModel):
    answer: str

def ask(client, how="create", content="hi", **more):
    return getattr(client.chat.completions, how)(model="m", messages=[{"role": "user", "content": content}], **more)

def whole(client):
    return ask(client).choices[0].message.content

def streamed(client):
    return "".join(piece.choices[0].delta.content or "" for piece in ask(client, stream=True))

def uncounted(client):
    return ask(client, content="uncounted").choices[0].message.content

def parsed(client):
    return ask(client, "parse", response_format=Answer).choices[0].message.parsed.answer

def response(client):
    return client.responses.create(model="m", input="hi").output_text

def run(way):
    @dg.asset(name=way.__name__, retry_policy=dg.RetryPolicy(max_retries=1))
    def answer(context: dg.AssetExecutionContext, openai: OpenAIResource):
        with openai.get_client(context) as client:
            return way(client)

    notes.write_text("")
    resource = OpenAIResource(api_key="your_api_key_here", base_url=address)
    with dg.instance_for_test() as instance:
        done = dg.materialize([answer], resources={"openai": resource}, instance=instance, raise_on_error=False)
    failed = [event.step_failure_data.error.cause.cls_name for event in done.all_events if event.is_step_failure]
    counted = [event.materialization.metadata["openai.m.total_tokens"].value for event in done.get_asset_materialization_events()
               if "openai.m.total_tokens" in event.materialization.metadata]
    says = failed[0] if failed else done.output_for_node(way.__name__)
    print(f"{way.__name__}: {says}, asked {len(notes.read_text())}, counted {counted or 'nothing'}")

for way in (whole, streamed, uncounted, parsed, response):
    run(way)
PYTHON
start_gateway "$work/asked"
export HOME=$work DAGSTER_DISABLE_TELEMETRY=true
expect 'answers' 'whole: {"answer": "yes"}, asked 1, counted [3]
streamed: AttributeError, asked 2, counted nothing
uncounted: AttributeError, asked 2, counted nothing
parsed: yes, asked 1, counted nothing
response: {"answer": "yes"}, asked 1, counted nothing' "$(cd "$work" && python/bin/python app.py "$address" "$work/asked" 2>errors || fail_with errors)"
