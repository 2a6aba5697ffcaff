#!/usr/bin/env bash
# Packages: openai 3.57.0 (Python), traced by opentelemetry-instrumentation-openai 0.62.4 (OpenLLMetry), langsmith 0.15.1,
#           openinference-instrumentation-openai 0.1.66, langfuse 5.0.4 and logfire 5.4.0. The call gets another key than the
#           client, in `extra_headers`, as programs with a key for each customer do.
# Expected: all note the model, the messages and the numbers, and none the headers, for that is where keys are.
# Seen:     OpenLLMetry and LangSmith note the header with the key in full; the other three do not.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0 opentelemetry-instrumentation-openai==0.62.4 langsmith==0.15.1 \
  openinference-instrumentation-openai==0.1.66 langfuse==5.0.4 logfire==5.4.0 opentelemetry-sdk==1.45.2
start_stand_in
cat >"$work/trace.py" <<'PYTHON'
import os, sys
import openai
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

way, address = sys.argv[1:]
spans = InMemorySpanExporter()
provider = TracerProvider()
provider.add_span_processor(SimpleSpanProcessor(spans))
noted = []
client = openai.OpenAI

if way == "openllmetry":
    from opentelemetry.instrumentation.openai import OpenAIInstrumentor
    OpenAIInstrumentor().instrument(tracer_provider=provider)
elif way == "openinference":
    from openinference.instrumentation.openai import OpenAIInstrumentor
    OpenAIInstrumentor().instrument(tracer_provider=provider)
elif way == "logfire":
    import logfire
    logfire.configure(send_to_logfire=False, console=False, additional_span_processors=[SimpleSpanProcessor(spans)])
    logfire.instrument_openai()
elif way == "langfuse":
    from langfuse import Langfuse
    from langfuse.openai import OpenAI as client
    Langfuse(public_key="public", secret_key="secret", host="http://127.0.0.1:9", tracer_provider=provider)
elif way == "langsmith":
    import langsmith.run_trees
    from langsmith.wrappers import wrap_openai
    os.environ["LANGSMITH_TRACING"] = "true"
    note = lambda self, *words, **more: noted.append(str(self.inputs))
    langsmith.run_trees.RunTree.post = langsmith.run_trees.RunTree.patch = note
    client = lambda **options: wrap_openai(openai.OpenAI(**options))

try:
    client(api_key="the_key_of_the_client", base_url=address, max_retries=0).chat.completions.create(
        model="any", messages=[{"role": "user", "content": "hi"}],
        extra_headers={"Authorization": "Bearer your_api_key_here"})
except openai.AuthenticationError:
    pass
noted += [str(dict(span.attributes)) for span in spans.get_finished_spans()]
print(len(noted) > 0, "the key is in it" if "your_api_key_here" in str(noted) else "no key in it", flush=True)
os._exit(0)
PYTHON
trace() {
  "$work/python/bin/python" "$work/trace.py" "$1" "$address" 2>/dev/null
}
for way in openllmetry langsmith; do expect "$way" 'True the key is in it' "$(trace $way)"; done
for way in openinference langfuse logfire; do expect "$way" 'True no key in it' "$(trace $way)"; done
