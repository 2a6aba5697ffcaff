#!/usr/bin/env bash
# Package:  ansible-core 2.19.14 (Python). A playbook uses the key in tasks that go well: in a header of `uri`, in a command and its
#           standard input, in a line of a file, in a file of its own and in `environment`. No `-v`, and no `no_log`.
# Expected: what the screen does not show is nowhere else either.
# Seen:     the screen shows no key. Each module hands its arguments to the system log of the machine that it runs on, and there the key
#           stands in full: of the header, the command, its input and the line. Of `copy` and `environment` it does not, and with
#           `no_log: true` nothing is logged. What goes to the log is noted by a stand-in for Python's module syslog.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install ansible-core==2.19.14
start_stand_in
answer 200 application/json '{}'
mkdir "$work/noted"
cat >"$work/noted/sitecustomize.py" <<PYTHON
import sys, types


def note(priority, message):
    with open("$work/system.log", "a") as log:
        log.write(message + "\n")


sys.modules["syslog"] = types.SimpleNamespace(openlog=lambda *words: None, syslog=note, LOG_USER=8, LOG_INFO=6, LOG_NOTICE=5)
PYTHON
touch "$work/app.env"
cat >"$work/play.yml" <<YAML
- hosts: localhost
  connection: local
  gather_facts: false
  tasks:
    - uri: { url: "$address/models", headers: { Authorization: "Bearer {{ key }}-of-a-header" } }
    - command: "echo {{ key }}-of-a-command"
    - command: { cmd: cat, stdin: "{{ key }}-of-its-input" }
    - lineinfile: { path: "$work/app.env", line: "OPENAI_API_KEY={{ key }}-of-a-line" }
    - copy: { dest: "$work/other.env", content: "OPENAI_API_KEY={{ key }}-of-a-file", mode: "0600" }
    - command: "true"
      environment: { OPENAI_API_KEY: "{{ key }}-of-environment" }
    - command: "echo {{ key }}-of-a-hidden-task"
      no_log: true
YAML
echo '{"key": "the-key"}' >"$work/vars.json"
export HOME=$work ANSIBLE_NOCOLOR=1 ANSIBLE_LOCALHOST_WARNING=False PYTHONPATH=$work/noted
"$work/python/bin/ansible-playbook" -i localhost, -e "@$work/vars.json" -e "ansible_python_interpreter=$work/python/bin/python" \
  "$work/play.yml" >"$work/screen" 2>&1 || fail_with "$work/screen"
# keys FILE: where the keys in it come from, in their order.
keys() { grep -o 'the-key-of-[a-z-]*' "$1" | sed 's/the-key-of-//' | uniq | paste -sd ' ' || true; }

expect 'tasks that went well' ok=7 "$(grep -o 'ok=[0-9]*' "$work/screen")"
expect 'keys on the screen' '' "$(keys "$work/screen")"
expect 'keys in the system log' 'a-header a-command its-input a-line' "$(keys "$work/system.log")"
