#!/usr/bin/env bash
# Package:  pytest 9.2.0, called without any option; a test fails inside a function that got the key as an argument.
# Expected: the report shows the line that failed. Values of variables stand there only with `--showlocals`.
# Seen:     above that line it prints the arguments of the function with their values, the whole key among them. A local
#           variable of the same function is not printed.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install pytest==9.2.0
export OPENAI_API_KEY=your_api_key_here
cat >"$work/test_answer.py" <<'PYTHON'
import os

def ask(key):
    copied_key = key
    raise ConnectionError("no answer")

def test_answer():
    ask(os.environ["OPENAI_API_KEY"])
PYTHON
cd "$work"
seen=$("$work/python/bin/pytest" -p no:cacheprovider test_answer.py || true)
expect 'the argument' "key = 'your_api_key_here'" "$(grep "= 'your_api_key_here'" <<<"$seen")"
seen=$("$work/python/bin/pytest" -p no:cacheprovider --tb=short test_answer.py || true)
expect 'with --tb=short' '' "$(grep your_api_key_here <<<"$seen" || true)"
