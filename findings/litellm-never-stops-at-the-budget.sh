#!/usr/bin/env bash
# Packages: litellm 1.110.2 (Python), with the prices that it brings along
# Expected: after `litellm.max_budget = 0.0001` a call fails with BudgetExceededError once answers cost more, as its documentation
#           says, and a model without a price is named in an error or a warning.
# Seen:     no call fails, of whichever kind: its own count of what was spent, `_current_cost`, stays 0, while `completion_cost`
#           gives the right price of the same answer. A name that begins like one of OpenAI's and is in no list, as gpt-6.2-astra
#           then was, costs 0 without a word; of any other unknown name it raises an error.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install litellm==1.110.2
gateway <<'PYTHON'
usage = {"prompt_tokens": 1000, "completion_tokens": 500, "total_tokens": 1500}

class Gateway(Answering):
    def do_POST(self):
        self.reply(200, *completion(self.asked(), usage))
PYTHON
start_gateway
cat >"$work/app.py" <<'PYTHON'
import os, sys, time
os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"
import litellm

litellm.suppress_debug_info = True
litellm.max_budget = 0.0001
ask = dict(messages=[{"role": "user", "content": "hi"}], api_base=sys.argv[1], api_key="your_api_key_here", max_retries=0)


def price(answer):
    try:
        return "{:.5f}".format(litellm.completion_cost(answer))
    except Exception as error:
        return type(error).__name__


def three(model, stream):
    for calls in range(1, 4):
        answer = litellm.completion(model=f"openai/{model}", stream=stream, **ask)
        if stream:
            answer = litellm.stream_chunk_builder(list(answer))
        time.sleep(0.5)
    return f"{calls} calls, counted {litellm._current_cost}, each costs {price(answer)}"


ask["stream_options"] = None
for model in ("gpt-6-luna", "gpt-6.2-astra", "astra"):
    print(f"{model}: {three(model, False)}")
ask["stream_options"] = {"include_usage": True}
print(f"gpt-6-luna, streamed: {three('gpt-6-luna', True)}")
PYTHON
"$work/python/bin/python" -W ignore "$work/app.py" "$address" >"$work/told" 2>"$work/errors" || fail_with "$work/errors"
told() { sed -n "s/^$1: //p" "$work/told"; }
expect gpt-6-luna '3 calls, counted 0.0, each costs 0.00035' "$(told gpt-6-luna)"
expect gpt-6.2-astra '3 calls, counted 0.0, each costs 0.00000' "$(told gpt-6.2-astra)"
expect astra '3 calls, counted 0.0, each costs ModelNotMappedError' "$(told astra)"
expect 'gpt-6-luna, streamed' '3 calls, counted 0.0, each costs 0.00035' "$(told 'gpt-6-luna, streamed')"
