#!/usr/bin/env bash
# Packages: rollbar 1.5.0, elastic-apm 6.26.2, bugsnag 4.9.2, honeybadger 1.3.0 (Python), each set up with its token and address
#           alone. A function fails that got the key as `api_key`, has it in a header, and knows how many tokens an answer took.
# Expected: what leaves the process holds no key, for its name and the header's are among those that such tools hide.
# Seen:     Rollbar hides the header and sends `api_key` and `openai_api_key` in full. Elastic hides both, and every name with
#           `token` in it as well: of `max_tokens` and `total_tokens` nothing is left. The other two send no variables.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install rollbar==1.5.0 elastic-apm==6.26.2 bugsnag==4.9.2 honeybadger==1.3.0
start_stand_in
answer 200 application/json '{"err": 0, "result": {"uuid": "1"}}'
cat >"$work/fail.py" <<'PYTHON'
import os, sys

tracker, address = sys.argv[1:]

def ask(api_key, openai_api_key):
    headers = {"Authorization": "Bearer " + os.environ["THIRD"]}
    max_tokens, usage = 500, {"total_tokens": 17}
    raise ValueError("bad")

if tracker == "rollbar":
    import rollbar
    rollbar.init("token", "test", handler="blocking", endpoint=f"{address}/")
    report = rollbar.report_exc_info
elif tracker == "bugsnag":
    import bugsnag
    bugsnag.configure(api_key="0" * 32, endpoint=address, asynchronous=False, auto_capture_sessions=False)
    report = lambda: bugsnag.notify(sys.exc_info()[1])
elif tracker == "honeybadger":
    from honeybadger import honeybadger
    honeybadger.configure(api_key="token", endpoint=address, force_report_data=True, force_sync=True)
    report = lambda: honeybadger.notify(sys.exc_info()[1])
else:
    import elasticapm
    client = elasticapm.Client(service_name="test", server_url=address, cloud_provider="none", central_config=False, metrics_interval="0s")
    report = lambda: (client.capture_exception(), client.close())

try:
    ask(os.environ["FIRST"], os.environ["SECOND"])
except ValueError:
    report()
PYTHON
cat >"$work/read.py" <<'PYTHON'
import gzip, re, sys
body = open(sys.argv[1], "rb").read()
text = (gzip.decompress(body) if body[:2] == b"\x1f\x8b" else body).decode()
assert "ValueError" in text
print(*sorted(set(re.findall(r"\w+_example_key", text))), *re.findall(r'"max_tokens": ?([^,}]*)', text)[:1])
PYTHON

# sent TRACKER: the keys, and what stands for max_tokens, in the report that leaves the process.
sent() {
  rm -f "$work/body"
  FIRST=first_example_key SECOND=second_example_key THIRD=third_example_key \
    "$work/python/bin/python" "$work/fail.py" "$1" "$address" >"$work/log" 2>&1 || fail_with "$work/log"
  "$work/python/bin/python" "$work/read.py" "$work/body"
}

expect rollbar 'first_example_key second_example_key 500' "$(sent rollbar)"
expect elastic-apm '"[REDACTED]"' "$(sent elastic)"
expect bugsnag '' "$(sent bugsnag)"
expect honeybadger '' "$(sent honeybadger)"
