#!/usr/bin/env bash
# Package:  swarms 16.0.3 (Python), agents for OpenAI and gateways. An agent is made with the instructions, the key and the address of a gateway,
#           and asked a question. No setting is changed.
# Expected: instructions, question and answer go to the gateway alone. If the package counts how it is used, it counts.
# Seen:     it sends all three in full to telemetry.swarms.world, an address of its makers, unasked: what was asked of the model and what it
#           said, the whole conversation, and the address of the gateway. The key is left out where it is a setting; one that stands in the
#           text goes along. With SWARMS_TELEMETRY_ON=false nothing is sent. With `autosave=True`, which should keep what an agent does, the
#           key is written in full into two files of the project. (Here the address is replaced by one on loopback, so nothing leaves.)
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
uv_install swarms==16.0.3
gateway <<'PYTHON'
import sys

class Gateway(Answering):
    def do_POST(self):
        if self.path != "/v1/traces":
            return self.reply(200, *completion(self.asked(), {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}))
        with open(sys.argv[1], "ab") as told:
            told.write(self.rfile.read(int(self.headers["content-length"])))
        self.reply(200, "text/plain", "")

    def do_HEAD(self):
        self.reply(200, "text/plain", "")
PYTHON
start_gateway "$work/told"
cat >"$work/ask.py" <<'PYTHON'
import os, sys
from swarms.telemetry import otel

print("address", otel.TELEMETRY_BASE_URL)
base = os.environ["ADDRESS"]
otel.TELEMETRY_BASE_URL = base.removesuffix("/v1")
from swarms import Agent

agent = Agent(agent_name="Clerk", system_prompt="The instructions.", model_name="openai/m", max_loops=1, print_on=False, llm_base_url=base,
              llm_api_key="your_api_key_here", autosave="autosave" in sys.argv)
print("answer", agent.run("What is asked, with pasted_key_here in it?"))
PYTHON
cat >"$work/read.py" <<'PYTHON'
import sys, zstandard

told, texts = open(sys.argv[1], "rb").read(), b""
while told:
    one = zstandard.ZstdDecompressor().decompressobj()
    texts += one.decompress(told)
    told = one.unused_data
words = ["The instructions.", "What is asked", '"answer": "yes"', sys.argv[2], "pasted_key_here", "your_api_key_here"]
print(*(word for word in words if word in texts.decode(errors="replace").replace("\\", "")), sep=" | ")
PYTHON
mkdir "$work/project"
cd "$work/project"
# run ARGUMENT...: the lines of the program.
run() {
  rm -f "$work/told"
  : >"$work/told"
  HOME=$work LITELLM_LOCAL_MODEL_COST_MAP=True ADDRESS=$address "$work/python/bin/python" "$work/ask.py" "$@" >"$work/said" 2>"$work/log" </dev/null ||
    fail_with "$work/log"
}
run
expect 'address' 'https://telemetry.swarms.world' "$(sed -n 's/^address //p' "$work/said")"
expect 'answer' '{"answer": "yes"}' "$(sed -n 's/^answer //p' "$work/said")"
expect 'sent there' "The instructions. | What is asked | \"answer\": \"yes\" | $address | pasted_key_here" \
  "$("$work/python/bin/python" "$work/read.py" "$work/told" "$address")"
SWARMS_TELEMETRY_ON=false run
expect 'with SWARMS_TELEMETRY_ON=false' '0 bytes' "$(wc -c <"$work/told") bytes"
expect 'files with the key' '' "$(grep -rl your_api_key_here . || true)"
SWARMS_TELEMETRY_ON=false run autosave
expect 'files with the key, with autosave' 2 "$(grep -rl your_api_key_here . | wc -l)"
