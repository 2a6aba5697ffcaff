#!/usr/bin/env bash
# Package:  dspy 3.4.1 (which brings litellm 1.110.2), no credit (429), first in the older form and then in today's: the
#           type is insufficient_quota in both, the code is insufficient_quota or credit_balance_exhausted.
# Expected: `LMBillingError` both times.
# Seen:     today's form is an `LMRateLimitError`, whose text says to wait a moment and try again. Waiting does not help.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install dspy==3.4.1
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here LITELLM_LOCAL_MODEL_COST_MAP=True
# kind CODE: the error that comes of the code.
kind() {
  answer 429 application/json "{\"error\": {\"message\": \"No credit.\", \"type\": \"insufficient_quota\", \"code\": \"$1\"}}"
  "$work/python/bin/python" -c '
import dspy

try:
    dspy.LM("openai/m", num_retries=0, cache=False)("hi")
except dspy.utils.exceptions.LMError as error:
    print(type(error).__name__)' 2>/dev/null
}

expect 'the older form' LMBillingError "$(kind insufficient_quota)"
expect "today's form" LMRateLimitError "$(kind credit_balance_exhausted)"
