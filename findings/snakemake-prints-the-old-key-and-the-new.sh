#!/usr/bin/env bash
# Package:  snakemake 9.27.1, a rule with the key among its params, and the same rule with the key in `envvars`.
# Expected: after the key was replaced, the finished files stay as they are.
# Seen:     the params have changed, so every rule that has the key runs again, and what it asks is paid again. The reason
#           that is printed, and kept below `.snakemake`, holds the old key and the new one in full, also with
#           `--dry-run`. With `envvars` nothing runs again, and no key is kept.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install snakemake==9.27.1
mkdir "$work/params" "$work/envvars"
cat >"$work/params/Snakefile" <<'SNAKEFILE'
import os
rule ask:
    output: "answer.txt"
    params: key=os.environ["OPENAI_API_KEY"]
    shell: "echo asked >>asked; echo hi >{output}"
SNAKEFILE
cat >"$work/envvars/Snakefile" <<'SNAKEFILE'
envvars: "OPENAI_API_KEY"
rule ask:
    output: "answer.txt"
    shell: "echo asked >>asked; echo hi >{output}"
SNAKEFILE
export HOME=$work
# run WAY KEY [OPTION]: a run with this key; what it printed is in $work/seen.
run() {
  (cd "$work/$1" && OPENAI_API_KEY=$2 "$work/python/bin/snakemake" --cores 1 "${@:3}" >"$work/seen" 2>&1)
}
# keys FILE...: the keys that stand in these files.
keys() { (grep -rhoaE '(first|second)_example_key' "$@" || true) | sort -u | xargs; }
asked() { wc -l <"$work/$1/asked" | tr -d ' '; }

run params first_example_key
expect 'params, printed' '' "$(keys "$work/seen")"
expect 'params, kept' first_example_key "$(keys "$work/params/.snakemake")"
run params second_example_key --dry-run
expect 'new key, printed by --dry-run' 'first_example_key second_example_key' "$(keys "$work/seen")"
run params second_example_key
expect 'new key, printed' 'first_example_key second_example_key' "$(keys "$work/seen")"
expect 'new key, asked' 2 "$(asked params)"
expect 'new key, kept in logs' 'first_example_key second_example_key' "$(keys "$work/params/.snakemake/log")"

run envvars first_example_key
run envvars second_example_key
expect 'envvars, asked' 1 "$(asked envvars)"
expect 'envvars, kept' '' "$(keys "$work/seen" "$work/envvars/.snakemake")"
