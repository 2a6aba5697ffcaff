#!/usr/bin/env bash
# Package:  prefect 3.9.1, a task that takes the key as a SecretStr and keeps its result with the cache policy INPUTS.
# Expected: another key is another input, so the task runs again.
# Seen:     the cache goes by the stars that stand for a secret: with any other key, also a wrong one or that of another
#           customer, the task does not run and returns the result of the first key. Prefect's database keeps the stars,
#           but the key in full where a flow that declares a SecretStr is given plain text, as it is for a plain parameter.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install prefect==3.9.1
export PREFECT_HOME=$work/prefect PREFECT_SERVER_ANALYTICS_ENABLED=false DO_NOT_TRACK=1 PREFECT_LOGGING_LEVEL=CRITICAL
export PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS=900
cat >"$work/ask.py" <<'PYTHON'
import json, os, sqlite3
from prefect import flow, task
from prefect.cache_policies import INPUTS
from pydantic import SecretStr

def plain(key):
    return key.get_secret_value() if isinstance(key, SecretStr) else key

@task(persist_result=True, cache_policy=INPUTS)
def ask(key, question):
    return f"answer for {plain(key)}"

@flow
def with_secret(key: SecretStr):
    return ask(key, "hi")

@flow
def with_text(key: str):
    return ask(key, "hi")

if __name__ == "__main__":
    keys = ["first_example_key", "second_example_key"]
    for key in keys:
        print(f"secret {key}:", with_secret(SecretStr(key)))
    for key in keys:
        print(f"text {key}:", with_text(key))
    print("text as secret:", with_secret("third_example_key"))
    base = sqlite3.connect(os.path.join(os.environ["PREFECT_HOME"], "prefect.db"))
    for (parameters,) in base.execute("select parameters from flow_run order by created"):
        print("stored:", json.loads(parameters)["key"])
PYTHON
"$work/python/bin/python" "$work/ask.py" >"$work/seen" 2>"$work/errors" || tail -5 "$work/errors"
line() { sed -n "$1p" "$work/seen"; }

expect 'first' 'secret first_example_key: answer for first_example_key' "$(line 1)"
expect 'second' 'secret second_example_key: answer for first_example_key' "$(line 2)"
expect 'first as text' 'text first_example_key: answer for first_example_key' "$(line 3)"
expect 'second as text' 'text second_example_key: answer for second_example_key' "$(line 4)"
expect 'third, given as text' 'text as secret: answer for first_example_key' "$(line 5)"
expect 'stored' '********** ********** first_example_key second_example_key third_example_key' \
  "$(sed -n 's/^stored: //p' "$work/seen" | xargs)"
