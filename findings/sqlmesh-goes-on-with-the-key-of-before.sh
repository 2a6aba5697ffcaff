#!/usr/bin/env bash
# Packages: sqlmesh 0.236.4 with duckdb 1.5.6 (Python). A model in Python asks OpenAI for each day; at the top of its file it says
#           KEY = os.environ["OPENAI_API_KEY"]. Later the key is replaced in the environment. The file stays as it is.
# Expected: a run takes the key of its environment, and the key is stored nowhere.
# Seen:     `plan` stores the value of KEY in the state, a database that a team shares, and `run` asks with the stored key,
#           though the environment has the new one: a key that was deleted is refused, and one that was not is paid for by whoever
#           planned. The next `plan` prints the old key and the new one as a change of the model, and asks for all days again.
#           Where the function reads the variable itself, nothing is stored, and none of this happens.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
uv_install sqlmesh==0.236.4 duckdb==1.5.6 pandas==2.3.3
export HOME=$work MAX_FORK_WORKERS=1 SQLMESH__DISABLE_ANONYMIZED_ANALYTICS=true
# project NAME TOP INSIDE: a project whose model has the line TOP at the top and INSIDE in its function.
project() {
  mkdir -p "$work/$1/models"
  cd "$work/$1"
  cat >config.yaml <<'YAML'
gateways: {local: {connection: {type: duckdb, database: state.db}}}
model_defaults: {dialect: duckdb}
YAML
  cat >models/labels.py <<PYTHON
import os
import pandas as pd
from sqlmesh import model
from sqlmesh.core.model.kind import ModelKindName
$2

@model("example.labels", kind={"name": ModelKindName.INCREMENTAL_BY_TIME_RANGE, "time_column": "day"},
       columns={"day": "date", "label": "text"}, start="2026-11-01")
def execute(context, start, end, execution_time, **more):
    $3
    with open("asked", "a") as notes:
        notes.write(f"from {start:%d} {KEY}\n")
    return pd.DataFrame([{"day": start.date(), "label": "good"}])
PYTHON
}
# with_key KEY COMMAND...: sqlmesh with this key in the environment. Prints what it noted as asked.
with_key() {
  : >asked
  OPENAI_API_KEY=$1 "$work/python/bin/sqlmesh" "${@:2}" >printed 2>&1 || fail_with printed
  cat asked
}
keys() { (grep -haoE '(first|second)_example_key' "$1" || true) | sort -u | xargs; }

project top 'KEY = os.environ["OPENAI_API_KEY"]' ''
expect 'read at the top, plan' 'from 01 first_example_key' "$(with_key first_example_key plan dev --end 2026-11-02 --auto-apply --no-prompts)"
expect 'stored' first_example_key "$(keys state.db)"
expect 'run, with the second key' 'from 03 first_example_key' "$(with_key second_example_key run dev)"
expect 'plan, with the second key' 'from 01 second_example_key' "$(with_key second_example_key plan dev --auto-apply --no-prompts)"
expect 'printed' "-KEY = 'first_example_key' +KEY = 'second_example_key'" "$(grep '^ *[-+]KEY' printed | xargs -d '\n' | tr -s ' ')"

project inside '' 'KEY = os.environ["OPENAI_API_KEY"]'
expect 'read in the function, plan' 'from 01 first_example_key' "$(with_key first_example_key plan dev --end 2026-11-02 --auto-apply --no-prompts)"
expect 'stored' '' "$(keys state.db)"
expect 'run, with the second key' 'from 03 second_example_key' "$(with_key second_example_key run dev)"
expect 'plan, with the second key' '' "$(with_key second_example_key plan dev --auto-apply --no-prompts)"
