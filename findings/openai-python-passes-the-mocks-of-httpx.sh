#!/usr/bin/env bash
# Packages: openai 3.57.0 (Python) with its httpx2 2.16.2, beside httpx 0.28.1; respx 0.23.1, pook 2.1.6 and vcrpy 9.4.2.
# Expected: a test that mocks httpx answers the SDK's request itself, and no request leaves the machine.
# Seen:     the SDK is built on httpx2, which is another package. With respx and with pook the request goes past the mock to the
#           real address, with the real key, and the test passes if that answers. vcrpy knows httpx2, and records the key.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0 httpx2==2.16.2 httpx==0.28.1 respx==0.23.1 pook==2.1.6 vcrpy==9.4.2
start_stand_in
answer 200 application/json '{"object": "list", "data": []}'
cat >"$work/ask.py" <<'PYTHON'
import sys
import httpx, openai, pook, respx, vcr

way, address, folder = sys.argv[1:]
LIST = {"object": "list", "data": []}

def ask():
    openai.OpenAI(api_key="your_api_key_here", base_url=address, max_retries=0).models.list()

if way == "respx":
    with respx.mock(assert_all_called=False):
        respx.get(f"{address}/models").mock(return_value=httpx.Response(200, json=LIST))
        ask()
elif way == "pook":
    with pook.use():
        pook.get(f"{address}/models", reply=200, response_json=LIST)
        ask()
else:
    with vcr.use_cassette(f"{folder}/cassette.yaml"):
        ask()
PYTHON
left_by() {
  "$work/python/bin/python" "$work/ask.py" "$1" "$address" "$work"
  arrived
}
expect 'respx' '/v1/models Bearer your_api_key_here' "$(left_by respx)"
expect 'pook' '/v1/models Bearer your_api_key_here' "$(left_by pook)"
expect 'vcrpy, first time' '/v1/models Bearer your_api_key_here' "$(left_by vcrpy)"
expect 'vcrpy, second time' 'nothing' "$(left_by vcrpy)"
expect 'in the recording' '- Bearer your_api_key_here' "$(grep -o -- '- Bearer.*' "$work/cassette.yaml")"
