#!/usr/bin/env bash
# Package:  browser-use 0.13.14 with posthog 7.7.0 (Python), agents that use a browser. A program makes such an agent, and no setting is
#           changed. Later a function of the program's own fails, which has nothing to do with the agent, and nothing catches the error.
# Expected: the traceback is on the screen alone. What the package calls anonymized telemetry is about the package.
# Seen:     once the agent is made, each error that ends the program, or one of its threads, is sent to eu.i.posthog.com: the text of the
#           error, and of each function on the way five lines of your code before and after, in full. A key, a question or a name that stands
#           in one of them goes along. Of an error in a thread, the screen has nothing any more. With ANONYMIZED_TELEMETRY=false, or before
#           an agent is made, nothing is sent. (Here the address is replaced by one on loopback, so nothing leaves.)
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
uv_install browser-use==0.13.14 posthog==7.7.0
gateway <<'PYTHON'
import sys

class Gateway(Answering):
    def do_POST(self):
        with open(sys.argv[1], "a") as told:
            told.write(self.path + " " + json.dumps(self.asked()) + "\n")
        self.reply(200, "application/json", '{"status": 1}')
PYTHON
start_gateway "$work/told"
# What leads to loopback is a module of its own, so the program is as anybody would write it.
cat >"$work/loopback.py" <<'PYTHON'
import os, posthog

class Posthog(posthog.Posthog):
    def __init__(self, **settings):
        print("address", settings["host"], flush=True)
        super().__init__(**{**settings, "host": os.environ["ADDRESS"].removesuffix("/v1")})

posthog.Posthog = Posthog
PYTHON
cat >"$work/program.py" <<'PYTHON'
import loopback
import sys, threading
from browser_use import Agent, ChatOpenAI

def pay(customer):
    headers = {"Authorization": "Bearer your_api_key_here"}
    raise ValueError(f"{customer} has no address")

if "agent" in sys.argv:
    agent = Agent(task="Find the price of milk.", llm=ChatOpenAI(model="gpt-5", api_key="another_key_here"))
if "thread" in sys.argv:
    thread = threading.Thread(target=pay, args=["Ada Example"])
    thread.start()
    thread.join()
else:
    pay("Ada Example")
PYTHON
# sent ARGUMENT...: what of it came, or "nothing".
sent() {
  rm -f "$work/told"
  HOME=$work ADDRESS=$address "$work/python/bin/python" "$work/program.py" "$@" >"$work/said" 2>&1 </dev/null || true
  for word in '"$exception"' 'Ada Example has no address' 'Bearer your_api_key_here'; do
    if grep -qF -- "$word" <(sed 's/\\"//g' "$work/told" 2>/dev/null); then printf '%s, ' "$word"; fi
  done | grep . || echo nothing
}
# shown: how often the screen has the error.
shown() { grep -c 'ValueError: Ada Example has no address' "$work/said" || true; }
all='"$exception", Ada Example has no address, Bearer your_api_key_here, '
expect 'without an agent' 'nothing' "$(sent)"
expect 'on the screen' 1 "$(shown)"
expect 'without an agent, in a thread' 'nothing' "$(sent thread)"
expect 'on the screen' 1 "$(shown)"
expect 'with an agent' "$all" "$(sent agent)"
expect 'on the screen' 1 "$(shown)"
expect 'address' 'https://eu.i.posthog.com' "$(sed -n 's/.*address \(http\)/\1/p' "$work/said" | head -1)"
expect 'with an agent, in a thread' "$all" "$(sent agent thread)"
expect 'on the screen' 0 "$(shown)"
expect 'with ANONYMIZED_TELEMETRY=false' 'nothing' "$(ANONYMIZED_TELEMETRY=false sent agent)"
expect 'on the screen' 1 "$(shown)"
