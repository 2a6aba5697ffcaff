#!/usr/bin/env bash
# Package:  dvc 3.67.1 (Python). The key stands in secrets.yaml, which `.gitignore` names; dvc.yaml reads it from there with `vars` and
#           hands it to a command as ${key}, or names the file among the `params` of a stage.
# Expected: the key stays in the ignored file. dvc.lock, which belongs into git, holds `${key}`, as dvc.yaml does, or a checksum.
# Seen:     dvc.lock holds the key in full, of either stage, and `dvc repro` prints it, then says to add dvc.lock to git. After a
#           change of the key both stages run again, and what they ask is paid again. A stage whose command names the shell's
#           variable, $OPENAI_API_KEY, keeps the name and runs once.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
uv_install dvc==3.67.1
mkdir "$work/project"
cd "$work/project"
export HOME=$work DVC_NO_ANALYTICS=1 PATH=$work/python/bin:$PATH
git init --quiet
dvc init --quiet
echo secrets.yaml >.gitignore
cat >dvc.yaml <<'YAML'
vars:
  - secrets.yaml
stages:
  command:
    cmd: OPENAI_API_KEY=${key} sh ask.sh command
  params:
    cmd: sh ask.sh params
    params: [secrets.yaml: [key]]
  variable:
    cmd: OPENAI_API_KEY=$OPENAI_API_KEY sh ask.sh variable
    deps: [ask.sh]
YAML
echo 'echo x >>"$1.asked"' >ask.sh
# repro KEY: a run with this key in the file and in the environment; what it printed is in $work/printed.
repro() {
  echo "key: $1" >secrets.yaml
  OPENAI_API_KEY=$1 dvc repro >"$work/printed" 2>&1 || fail_with "$work/printed"
}
lines_with() { (grep -h "$1" "${@:2}" || true) | sed 's/^[[:space:]]*//'; }

repro first_example_key
expect 'git, of secrets.yaml' 'secrets.yaml' "$(git check-ignore secrets.yaml)"
expect 'dvc.lock' 'cmd: OPENAI_API_KEY=first_example_key sh ask.sh command
key: first_example_key' "$(lines_with first_example_key dvc.lock)"
expect 'printed' '> OPENAI_API_KEY=first_example_key sh ask.sh command' "$(lines_with first_example_key "$work/printed")"
expect 'advice' 'git add dvc.lock' "$(lines_with 'git add' "$work/printed")"
repro second_example_key
expect 'with a new key, asked' '2 command.asked 2 params.asked 1 variable.asked' "$(wc -l -- *.asked | grep -v total | xargs)"
