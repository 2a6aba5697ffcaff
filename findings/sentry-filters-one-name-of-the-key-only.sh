#!/usr/bin/env bash
# Package:  sentry-sdk 2.75.0, as it is set up by `sentry_sdk.init(dsn=...)` alone; an error is reported from a function that has
#           the key in a variable.
# Expected: the report holds no key, whatever the variable is called, because names of secrets are filtered.
# Seen:     it filters a variable that is called exactly `api_key`. One called `openai_api_key`, and the header
#           `Authorization` in a dictionary, leave in full.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install sentry-sdk==2.75.0
export OPENAI_API_KEY=your_api_key_here
seen=$("$work/python/bin/python" -c '
import os
import sentry_sdk

class Kept(sentry_sdk.transport.Transport):
    """Prints what would be sent instead of sending it."""
    def capture_envelope(self, envelope):
        [thrown] = envelope.get_event()["exception"]["values"]
        variables = thrown["stacktrace"]["frames"][-1]["vars"]
        for name in ("api_key", "openai_api_key", "headers"):
            print(name, variables[name])

def ask():
    api_key = openai_api_key = os.environ["OPENAI_API_KEY"]
    headers = {"Authorization": "Bearer " + api_key}
    raise ValueError("no answer")

sentry_sdk.init(dsn="http://public@127.0.0.1:9/1", transport=Kept)
try:
    ask()
except ValueError as error:
    sentry_sdk.capture_exception(error)')
expect 'what leaves' "api_key [Filtered]
openai_api_key 'your_api_key_here'
headers {'Authorization': \"'Bearer your_api_key_here'\"}" "$seen"
