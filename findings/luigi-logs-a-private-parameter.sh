#!/usr/bin/env bash
# Package:  luigi 3.8.1; a task gets the key as a parameter that is declared private.
# Expected: a private parameter is in no log, as the task's id and what is shown of its parameters leave it out.
# Seen:     the id and the list leave it out; the log, which is on unless it is configured, names the task with the key in
#           full, also when nothing fails. `significant=False` keeps it out of the log, and of the task's identity, too.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install luigi==3.8.1
cat >"$work/ask.py" <<'PYTHON'
import sys
import luigi
from luigi.parameter import ParameterVisibility

way = sys.argv[1]
private = {"visibility": ParameterVisibility.PRIVATE, "significant": way != "insignificant"}

class Ask(luigi.Task):
    key = luigi.Parameter(**private)
    question = luigi.Parameter()
    done = False

    def run(self):
        self.done = True

    def complete(self):
        return self.done

task = Ask(key="your_api_key_here", question="hi")
if way == "shown":
    print(task.task_id, task.to_str_params(only_public=True))
else:
    luigi.build([task], local_scheduler=True)
PYTHON
ask() {
  "$work/python/bin/python" "$work/ask.py" "$1" >"$work/log" 2>&1
  if grep -q your_api_key_here "$work/log"; then echo "the key is in it"; else echo "no key in it"; fi
}
expect 'id and parameters' 'no key in it' "$(ask shown)"
expect 'the log of a run without a failure' 'the key is in it' "$(ask run)"
expect 'of level INFO' 'the key is in it' "$(if grep -q '^INFO.*your_api_key_here' "$work/log"; then echo 'the key is in it'; fi)"
expect 'not significant' 'no key in it' "$(ask insignificant)"
