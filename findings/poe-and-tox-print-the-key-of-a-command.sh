#!/usr/bin/env bash
# Packages: poethepoet 0.49.0, tox 4.67.15, and as counterparts invoke 3.0.3 and rust-just 1.59.0 (Python). A task of the project runs a
#           command with the key in it, written as the name of a variable: ${OPENAI_API_KEY}, or {env:OPENAI_API_KEY} as tox writes it.
# Expected: what is printed before the command runs is the line as it is written, with the name.
# Seen:     Poe and tox put the value in first, and print the key in full, into the log of a build, too. invoke and just print the name. A
#           task of Poe's kind `shell` prints the name as well; so does tox where a shell puts the value in.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install poethepoet==0.49.0 tox==4.67.15 invoke==3.0.3 rust-just==1.59.0
mkdir "$work/site"
cd "$work/site"
cat >pyproject.toml <<'TOML'
[tool.poe.tasks]
ask = 'true -H "Authorization: Bearer ${OPENAI_API_KEY}"'
by-shell = { shell = 'true -H "Authorization: Bearer ${OPENAI_API_KEY}"' }
TOML
cat >tox.ini <<'TOX'
[testenv]
skip_install = true
pass_env = OPENAI_API_KEY
allowlist_externals = true, sh
[testenv:ask]
commands = true -H "Authorization: Bearer {env:OPENAI_API_KEY}"
[testenv:by-shell]
commands = sh -c 'true -H "Authorization: Bearer $OPENAI_API_KEY"'
TOX
cat >tasks.py <<'PYTHON'
from invoke import task

@task
def ask(context):
    context.run('true -H "Authorization: Bearer ${OPENAI_API_KEY}"', echo=True)
PYTHON
printf 'ask:\n  true -H "Authorization: Bearer ${OPENAI_API_KEY}"\n' >justfile
# printed PROGRAM ARGUMENT...: the line with the command.
printed() {
  HOME=$work NO_COLOR=1 OPENAI_API_KEY=your_api_key_here "$work/python/bin/$1" "${@:2}" 2>&1 | grep -o 'true .*' | sed 's/\x1b\[[0-9;]*m//g'
}
expect 'poe' "true -H 'Authorization: Bearer your_api_key_here'" "$(printed poe ask)"
expect 'tox' "true -H 'Authorization: Bearer your_api_key_here'" "$(printed tox run -e ask)"
name='true -H "Authorization: Bearer ${OPENAI_API_KEY}"'
expect 'poe, kind shell' "$name" "$(printed poe by-shell)"
expect 'tox, by a shell' "true -H \"Authorization: Bearer \$OPENAI_API_KEY\"'" "$(printed tox run -e by-shell)"
expect 'invoke' "$name" "$(printed invoke ask)"
expect 'just' "$name" "$(printed just ask)"
