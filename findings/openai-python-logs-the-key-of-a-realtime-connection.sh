#!/usr/bin/env bash
# Package:  openai 3.57.0 (Python) with its extra for realtime (websockets 15.0.1), and Python's `logging` at the level DEBUG.
# Expected: the log hides the key, as the SDK does for ordinary requests.
# Seen:     the log of an ordinary request has no key in it, and that of a realtime connection has it in full, for the library
#           beneath, websockets, logs each header that it sends.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install 'openai[realtime]==3.57.0' websockets==15.0.1
start_stand_in
export OPENAI_API_KEY=your_api_key_here OPENAI_BASE_URL=$address
cat >"$work/app.py" <<'PYTHON'
import logging, sys
import openai

logging.basicConfig(level=logging.DEBUG)
client = openai.OpenAI(max_retries=0)
try:
    if sys.argv[1] == "request":
        client.responses.create(model="any", input="hi")
    else:
        with client.realtime.connect(model="any"):
            pass
except Exception as error:
    print(type(error).__name__)
PYTHON
logged() {
  "$work/python/bin/python" "$work/app.py" "$1" >"$work/log" 2>&1
  if grep -q 'Bearer your_api_key_here' "$work/log"; then echo the key; else echo no key; fi
}
expect 'a request' 'no key' "$(logged request)"
expect 'a realtime connection' 'the key' "$(logged realtime)"
expect 'sent' '/v1/responses Bearer your_api_key_here, /v1/realtime?model=any Bearer your_api_key_here' \
  "$(arrived | paste -sd , | sed 's/,/, /')"
