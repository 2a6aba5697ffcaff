#!/usr/bin/env bash
# Package:  ipython 9.18.1; a cell says `%env OPENAI_API_KEY="..."`, as one writes it in a shell or in Python.
# Expected: the variable holds what stands between the quotes.
# Seen:     the quotes become a part of the key, a comment after it does, too, and the whole value is printed below the cell,
#           where it is saved with the notebook.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install ipython==9.18.1
export HOME=$work
cat >"$work/cells.ipy" <<'CELLS'
%env OPENAI_API_KEY="your_api_key_here"
import os; print("quotes:", os.environ["OPENAI_API_KEY"])
%env OPENAI_API_KEY=your_api_key_here  # mine
print("comment:", os.environ["OPENAI_API_KEY"])
CELLS
seen=$("$work/python/bin/ipython" --no-banner --colors=NoColor "$work/cells.ipy")
expect 'printed by %env' 'env: OPENAI_API_KEY="your_api_key_here"' "$(grep -m 1 '^env' <<<"$seen")"
expect 'with quotes' 'quotes: "your_api_key_here"' "$(grep '^quotes' <<<"$seen")"
expect 'with a comment' 'comment: your_api_key_here  # mine' "$(grep '^comment' <<<"$seen")"
