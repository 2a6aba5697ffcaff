#!/usr/bin/env bash
# Package:  joblib 1.6.0; a function that takes the key as an argument is cached by `Memory`.
# Expected: the cache knows a call by a hash of its arguments.
# Seen:     it does, but the arguments lie beside the answer in `metadata.json`, the key in full, and are printed. `verbose=0`
#           stops only the printing, and `ignore=["key"]` only the writing.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install joblib==1.6.0
cat >"$work/ask.py" <<'PYTHON'
import sys
from joblib import Memory

def ask(key, question):
    return "answer"

folder, verbose, ignored = sys.argv[1:]
memory = Memory(folder, verbose=int(verbose))
memory.cache(ask, ignore=ignored.split())("your_api_key_here", "hi")
PYTHON
# watch VERBOSE IGNORED: where the key is after a call.
watch() {
  rm -rf "$work/cache"
  "$work/python/bin/python" "$work/ask.py" "$work/cache" "$1" "$2" >"$work/log"
  if grep -q your_api_key_here "$work/log"; then echo printed; fi
  grep -rl your_api_key_here "$work/cache" | sed 's:.*/::'
}

expect 'as it is' 'printed metadata.json' "$(watch 1 '' | xargs)"
expect 'verbose=0' 'metadata.json' "$(watch 0 '' | xargs)"
expect 'ignore' 'printed' "$(watch 1 key | xargs)"
expect 'both' '' "$(watch 0 key | xargs)"
