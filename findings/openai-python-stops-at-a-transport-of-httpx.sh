#!/usr/bin/env bash
# Packages: openai 3.57.0 (Python) with its httpx2 2.16.2, beside httpx 0.28.1 and httpx-retries 0.6.0.
# Expected: parts of httpx, with which programs set a proxy, retries or a timeout, are all taken as before or all refused with
#           a word about httpx2.
# Seen:     a whole httpx.Client and a Timeout still work. A transport of httpx, and so httpx-retries, ends in an AssertionError
#           without any text, before a request is sent. The same with httpx2's transport works.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0 httpx2==2.16.2 httpx==0.28.1 httpx-retries==0.6.0
start_stand_in
answer 200 application/json '{"object": "list", "data": []}'
cat >"$work/ask.py" <<'PYTHON'
import sys
import httpx, httpx2, openai
from httpx_retries import RetryTransport

way, address = sys.argv[1:]
client = openai.DefaultHttpxClient
options = {
    "client": lambda: {"http_client": httpx.Client()},
    "timeout": lambda: {"timeout": httpx.Timeout(5)},
    "transport": lambda: {"http_client": client(transport=httpx.HTTPTransport())},
    "retries": lambda: {"http_client": client(transport=RetryTransport())},
    "transport2": lambda: {"http_client": client(transport=httpx2.HTTPTransport())},
}[way]()
try:
    openai.OpenAI(api_key="your_api_key_here", base_url=address, max_retries=0, **options).models.list()
    print("answered")
except Exception as error:
    print(type(error).__name__, repr(str(error)))
PYTHON
ask() {
  "$work/python/bin/python" "$work/ask.py" "$1" "$address"
}
expect 'httpx.Client' 'answered' "$(ask client)"
expect 'httpx.Timeout' 'answered' "$(ask timeout)"
arrived >/dev/null
expect 'a transport of httpx' "AssertionError ''" "$(ask transport)"
expect 'httpx-retries' "AssertionError ''" "$(ask retries)"
expect 'arrived of these two' 'nothing' "$(arrived)"
expect 'a transport of httpx2' 'answered' "$(ask transport2)"
