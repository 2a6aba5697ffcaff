#!/usr/bin/env bash
# Packages: weave 0.54.0, braintrust 0.48.1, traceloop-sdk 0.62.4, langfuse 5.0.4, langsmith 0.15.1, logfire 5.4.0 and
#           openinference-instrumentation 0.1.72 (Python). A method that asks a question is traced with the decorator of each; the
#           object it belongs to is a dataclass with a field for the key.
# Expected: the trace holds the question and the answer: the object is no argument that the call was given.
# Seen:     Weave, Braintrust and Traceloop take `self` for an argument and send all its fields, the key in full. Weave hides a field
#           called `api_key`, and not one called `openai_api_key`; the other two hide neither. Logfire sends the fields and hides both.
#           LangSmith, Langfuse and OpenInference leave the object out. In an ordinary class the same key is sent by none.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
uv_install weave==0.54.0 braintrust==0.48.1 traceloop-sdk==0.62.4 httpx==0.28.1 langfuse==5.0.4 langsmith==0.15.1 logfire==5.4.0 \
  openinference-instrumentation==0.1.72 opentelemetry-exporter-otlp-proto-http==1.45.1 pydantic==2.14.4
gateway <<'PYTHON'
import gzip, zlib

class Gateway(Answering):
    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        body = {"gzip": gzip.decompress, "deflate": zlib.decompress}.get(self.headers.get("content-encoding"), bytes)(body)
        with open("sent", "ab") as sent:
            sent.write(body)
        organization = {"id": "1", "name": "o", "api_url": f"http://{self.headers['host']}", "proxy_url": f"http://{self.headers['host']}"}
        project = {"id": "1", "name": "p"}
        self.reply(200, "application/json", json.dumps({
            "id": "1", "name": "p", "trace_id": "1", "digest": "d", "min_required_weave_python_version": "0.0.1",
            "data": {"project": project}, "org_info": [organization], "project": project, "project_name": "p"}))

    do_GET = do_POST
PYTHON
cat >"$work/app.py" <<'PYTHON'
import dataclasses, os, sys
tracer, address = sys.argv[1:]
wait = lambda: None

if tracer == "weave":
    os.environ.update(WANDB_API_KEY="a" * 40, WANDB_BASE_URL=address, WF_TRACE_SERVER_URL=address)
    import weave
    weave.init("o/p")
    traced, wait = weave.op, weave.finish
if tracer == "braintrust":
    import braintrust
    braintrust.login(app_url=address, api_key="k")
    wait = braintrust.init_logger(project="p").flush
    traced = braintrust.traced
if tracer == "traceloop":
    from traceloop.sdk import Traceloop
    from traceloop.sdk.decorators import task
    Traceloop.init(api_endpoint=address, api_key="k", disable_batch=True, telemetry_enabled=False)
    traced = task(name="t")
if tracer == "langfuse":
    import langfuse
    client = langfuse.Langfuse(public_key="p", secret_key="s", base_url=address)
    traced, wait = langfuse.observe(), client.flush
if tracer == "langsmith":
    os.environ.update(LANGSMITH_TRACING="true")
    import langsmith
    traced = langsmith.traceable(client=langsmith.Client(api_url=address, api_key="k", auto_batch_tracing=False))
if tracer == "logfire":
    import logfire
    logfire.configure(token="k", console=False, advanced=logfire.AdvancedOptions(base_url=address))
    traced, wait = logfire.instrument(), logfire.force_flush
if tracer == "openinference":
    from openinference.instrumentation import TracerProvider
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
    from opentelemetry.sdk.trace.export import SimpleSpanProcessor
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(OTLPSpanExporter(f"{address}/v1/traces")))
    traced = provider.get_tracer("t").chain

def ask(self, question):
    return "yes"

class Plain:
    def __init__(self, name, key):
        setattr(self, name, key)
    ask = traced(ask)

def of_dataclass(name, key):
    return dataclasses.make_dataclass("Data", [(name, str)], namespace={"ask": traced(ask)})(key)

Plain("openai_api_key", "key_of_plain_object").ask("Is it so?")
of_dataclass("api_key", "key_in_api_key").ask("Is it so?")
of_dataclass("openai_api_key", "key_in_openai_api_key").ask("Is it so?")
wait()
PYTHON
# traced TRACER: the keys that leave.
traced() {
  rm -f "$work/sent"
  (cd "$work" && HOME=$work python/bin/python -W ignore app.py "$1" "${address%/v1}") >"$work/out" 2>&1 || fail_with "$work/out"
  grep -qa 'Is it so' "$work/sent" || fail_with "$work/out"
  grep -aoE 'key_(of|in)_(plain_object|openai_api_key|api_key)' "$work/sent" | sort -u | tr "\n" " " || true
}

cd "$work"
start_gateway
expect 'Weave' 'key_in_openai_api_key ' "$(traced weave)"
expect 'Braintrust' 'key_in_api_key key_in_openai_api_key ' "$(traced braintrust)"
expect 'Traceloop' 'key_in_api_key key_in_openai_api_key ' "$(traced traceloop)"
for tracer in langfuse langsmith logfire openinference; do expect "$tracer" '' "$(traced "$tracer")"; done
