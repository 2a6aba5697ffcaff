#!/usr/bin/env bash
# Package:  pdoc 16.0.0 (Python), on a module that takes the key from the variable as a constant and as a default.
# Expected: pdoc shows no value that came from the environment: it says so itself, and has a setting for those who want them.
# Seen:     that is so for the constant, in whose place stands $OPENAI_API_KEY. The default of a function's argument is shown
#           in full, also in the file for the search.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install pdoc==16.0.0
cat >"$work/module.py" <<'PYTHON'
import os

KEY: str = os.environ["OPENAI_API_KEY"]
"""The key."""

def ask(question: str, key: str = os.environ["OPENAI_API_KEY"]):
    """Asks."""
PYTHON
cd "$work"
# pages_with_key LINES: the files that hold the key when pdoc sees only these lines of the module.
pages_with_key() {
  rm -rf pages
  sed -n "$1" module.py >shown.py
  OPENAI_API_KEY=your_api_key_here python/bin/pdoc --no-show-source -o pages ./shown.py >/dev/null 2>&1
  (grep -rl your_api_key_here pages || echo none) | sed 's:.*/::' | sort | xargs
}
expect 'a constant' 'none' "$(pages_with_key '1,4p')"
expect 'shown in its place' '$OPENAI_API_KEY' "$(grep -om 1 '\$OPENAI_API_KEY' pages/shown.html)"
expect 'a default' 'search.js shown.html' "$(pages_with_key '1,2p;6,7p')"
