#!/usr/bin/env bash
# Packages: structlog 26.1.0, loguru 0.7.3, without and with rich 15.0.0. A function that got the key fails, and the program logs
#           the exception; neither library is configured.
# Expected: both log the lines of the traceback, as `logging` does, and whether rich is installed changes colors at most.
# Seen:     with rich, structlog also prints the arguments of each function, the key in full. loguru prints them without rich.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install structlog==26.1.0 loguru==0.7.3
cat >"$work/app.py" <<'PYTHON'
import sys

def ask(key):
    raise RuntimeError("refused")

def main():
    key = "_".join(["your", "api", "key", "here"])
    ask(key)

if sys.argv[1] == "structlog":
    import structlog
    log = structlog.get_logger()
elif sys.argv[1] == "loguru":
    from loguru import logger as log
else:
    import logging as log
try:
    main()
except RuntimeError:
    log.exception("failed")
PYTHON
logged() {
  "$work/python/bin/python" "$work/app.py" "$1" >"$work/log" 2>&1
  if grep -q your_api_key_here "$work/log"; then echo the key; else echo no key; fi
}
expect 'logging' 'no key' "$(logged logging)"
expect 'loguru' 'the key' "$(logged loguru)"
expect 'structlog' 'no key' "$(logged structlog)"
pip_install rich==15.0.0
expect 'structlog with rich' 'the key' "$(logged structlog)"
