#!/usr/bin/env bash
# Packages: ipywidgets 8.1.9, nbconvert 7.17.2 with ipykernel 7.4.0, nbstripout 0.9.1. A cell makes a field of the kind `Password`
#           with the key in it. No cell shows the field; the last one shows a button.
# Expected: the key is in no file, as no output holds it, and the field would show dots.
# Seen:     the notebook that nbconvert has run holds the key in full, in its metadata. So do the web page made of it and the
#           notebook after `--clear-output`. nbstripout takes it out; emptying the field in a cell keeps it out.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install ipywidgets==8.1.9 nbconvert==7.17.2 ipykernel==7.4.0 nbstripout==0.9.1
cat >"$work/write.py" <<'PYTHON'
import sys
import nbformat.v4 as v4

file, last = sys.argv[1:]
field = "import os, ipywidgets\nfield = ipywidgets.Password(value=os.environ['OPENAI_API_KEY'])\nkey = field.value"
notebook = v4.new_notebook(cells=[v4.new_code_cell(cell) for cell in (field, last)])
open(file, "w").write(v4.writes(notebook))
PYTHON
convert() {
  PATH="$work/python/bin:$PATH" OPENAI_API_KEY=your_api_key_here jupyter nbconvert --log-level ERROR --output-dir "$work" "$@" \
    2>/dev/null
}
# run NAME LAST_CELL: makes and runs a notebook.
run() {
  "$work/python/bin/python" "$work/write.py" "$work/$1.ipynb" "$2"
  convert --to notebook --inplace --execute "$work/$1.ipynb"
}
holds() {
  if grep -q your_api_key_here "$work/$1"; then echo "the key is in it"; else echo "no key in it"; fi
}
run plain "ipywidgets.Button()"
expect 'the notebook' 'the key is in it' "$(holds plain.ipynb)"
convert --to html --output page "$work/plain.ipynb"
expect 'the web page' 'the key is in it' "$(holds page.html)"
convert --to notebook --clear-output --output cleared "$work/plain.ipynb"
expect 'without its outputs' 'no output, the key is in it' \
  "$(if ! grep -q output_type "$work/cleared.ipynb"; then echo 'no output'; fi), $(holds cleared.ipynb)"
"$work/python/bin/nbstripout" "$work/plain.ipynb"
expect 'after nbstripout' 'no key in it' "$(holds plain.ipynb)"
run emptied "field.value = ''; ipywidgets.Button()"
expect 'emptied' 'no key in it' "$(holds emptied.ipynb)"
