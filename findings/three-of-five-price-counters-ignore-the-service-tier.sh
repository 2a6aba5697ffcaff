#!/usr/bin/env bash
# Packages: litellm 1.110.2, pydantic-ai-slim 2.68.0, genai-prices 0.2.3, openai-cost-calculator 1.3.0 and metergraph-core 0.7.4, with the
#           prices that they bring along; openai 3.57.0 (Python). Each is handed a whole answer of gpt-6-luna and says what it cost.
# Expected: half the usual price where the answer says `"service_tier": "flex"`, twice as much where it says `priority` (fast mode).
# Seen:     all five know both prices, and count cached tokens and those written to the cache right. Only LiteLLM and Pydantic AI read
#           the tier: the other three count an answer of Flex at twice its price and one of fast mode at half, without a word,
#           unless the program hands over the tier again. For a model that is too new, LiteLLM says 0 and metergraph-core None.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install litellm==1.110.2 'pydantic-ai-slim[openai]==2.68.0' genai-prices==0.2.3 openai-cost-calculator==1.3.0 metergraph-core==0.7.4 openai==3.57.0
gateway <<'PYTHON'
import sys

class Gateway(Answering):
    def do_POST(self):
        self.asked()
        self.reply(200, "application/json", open(sys.argv[1]).read())
PYTHON
echo '{}' >"$work/next.json"
start_gateway "$work/next.json"
cat >"$work/app.py" <<'PYTHON'
import json, os, sys
os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"
counter, address, place = sys.argv[1:]

CASES = {"usual": {}, "80 % cached": {"cached_tokens": 80000}, "80 % written to the cache": {"cache_write_tokens": 80000}, "flex": {"tier": "flex"},
         "fast": {"tier": "priority"}, "gpt-6.2-astra": {"model": "gpt-6.2-astra"}}

def answer(model="gpt-6-luna", tier="default", cached_tokens=0, cache_write_tokens=0):
    usage = {"prompt_tokens": 100000, "completion_tokens": 10000, "total_tokens": 110000,
             "prompt_tokens_details": {"cached_tokens": cached_tokens, "cache_write_tokens": cache_write_tokens},
             "completion_tokens_details": {"reasoning_tokens": 8000}}
    choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "yes"}}
    return {"id": "1", "object": "chat.completion", "created": 1795000000, "model": model, "service_tier": tier, "choices": [choice], "usage": usage}

def litellm_counts(sent):
    import litellm
    litellm.suppress_debug_info = True
    return litellm.completion_cost(litellm.completion(model=f"openai/{sent['model']}", messages=[{"role": "user", "content": "hi"}],
                                                      api_base=address, api_key="your_api_key_here"))

def pydantic_ai_counts(sent):
    from pydantic_ai import Agent
    from pydantic_ai.models.openai import OpenAIChatModel
    from pydantic_ai.providers.openai import OpenAIProvider
    model = OpenAIChatModel(sent["model"], provider=OpenAIProvider(base_url=address, api_key="your_api_key_here"))
    return Agent(model).run_sync("hi").all_messages()[-1].cost().total_price

def genai_prices_counts(sent):
    from genai_prices import extract_usage
    return extract_usage(sent, provider_id="openai", api_flavor="chat").calc_price().total_price

def calculator_counts(sent):
    from openai.types.chat import ChatCompletion
    from openai_cost_calculator import estimate_response_cost, set_offline_mode
    set_offline_mode(True)
    return estimate_response_cost(ChatCompletion.model_validate(sent), provider="openai").total

def metergraph_counts(sent):
    from metergraph_core import cost_from_response
    return cost_from_response("openai", sent).cost_usd

def told(case):
    with open(place, "w") as file:
        json.dump(answer(**case), file)
    try:
        price = globals()[counter + "_counts"](answer(**case))
        return price if price is None else f"{price:.4f}"
    except Exception as error:
        return type(error).__name__

for name, case in CASES.items():
    print(f"{name}: {told(case)}", flush=True)
PYTHON
counters='litellm pydantic_ai genai_prices calculator metergraph'
for counter in $counters; do
  "$work/python/bin/python" -W ignore "$work/app.py" "$counter" "$address" "$work/next.json" >"$work/$counter.told" 2>"$work/errors" || fail_with "$work/errors"
done
told() { for counter in $counters; do sed -n "s/^$1: /$counter /p" "$work/$counter.told"; done | paste -sd, | sed 's/,/, /g'; }
all() { echo "litellm $1, pydantic_ai $1, genai_prices $1, calculator $1, metergraph $1"; }
expect 'the usual price' "$(all 0.0150)" "$(told usual)"
expect '80 % of the input cached' "$(all 0.0078)" "$(told '80 % cached')"
expect '80 % of it written to the cache' "$(all 0.0170)" "$(told '80 % written to the cache')"
expect 'Flex, at half the price' 'litellm 0.0075, pydantic_ai 0.0075, genai_prices 0.0150, calculator 0.0150, metergraph 0.0150' "$(told flex)"
expect 'fast mode, at twice the price' 'litellm 0.0300, pydantic_ai 0.0300, genai_prices 0.0150, calculator 0.0150, metergraph 0.0150' "$(told fast)"
expect 'a newer model' 'litellm 0.0000, pydantic_ai LookupError, genai_prices LookupError, calculator UnknownModelError, metergraph None' "$(told 'gpt-6.2-astra')"
