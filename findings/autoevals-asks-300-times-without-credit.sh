#!/usr/bin/env bash
# Packages: autoevals 0.4.1 and openevals 0.2.2 with openai 3.57.0 (Python). Both have a model judge an answer; the key is good, and the
#           organization has no credit.
# Expected: the error of the API, `insufficient_quota`, after the few requests that the SDK makes.
# Seen:     so it is with openevals. autoevals takes no credit for a rate limit, asks a hundred times, each time with the three requests of
#           the SDK, and waits half as long again each time, without a word: the tenth wait is over 5 seconds, the thirtieth over 5
#           hours. Here the waits are noted and left out. Its error at the end does not name the cause.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install autoevals==0.4.1 openevals==0.2.2 openai==3.57.0
gateway <<'PYTHON'
class Gateway(Answering):
    def do_POST(self):
        self.asked()
        print("asked", file=open("asked", "a"))
        error = {"message": "You exceeded your current quota, please check your plan and billing details.", "type": "insufficient_quota",
                 "param": None, "code": "insufficient_quota"}
        self.reply(429, "application/json", json.dumps({"error": error}))
PYTHON
cd "$work"
start_gateway
cat >app.py <<'PYTHON'
import sys, time
from pathlib import Path
import openai

judge, address = sys.argv[1:]
client = openai.OpenAI(base_url=address, api_key="your_api_key_here")
waits = []
time.sleep = waits.append
Path("asked").write_text("")
try:
    if judge == "autoevals":
        from autoevals import Factuality, init
        init(client)
        Factuality(model="gpt-4o")(input="Capital of France?", output="Lyon", expected="Paris")
    else:
        from openevals.llm import create_llm_as_judge
        create_llm_as_judge(prompt="Is {outputs} the capital of France?", judge=client, model="gpt-4o")(outputs="Lyon")
except Exception as error:
    print(f"{type(error).__name__}: {str(error).partition(' - ')[2] or error}")
own = waits[2::3]
print(len(Path("asked").read_text().split()), "requests")
if own:
    print(f"tenth wait {own[9]:.0f} seconds, thirtieth {own[29] / 3600:.0f} hours")
PYTHON
told() { python/bin/python -W ignore app.py "$1" "$address" 2>errors || fail_with errors; }
expect openevals 'RateLimitError: You exceeded your current quota, please check your plan and billing details.
3 requests' "$(told openevals)"
expect autoevals 'RuntimeError: Failed to get response after maximum retries
300 requests
tenth wait 6 seconds, thirtieth 5 hours' "$(told autoevals)"
