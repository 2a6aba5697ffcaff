#!/usr/bin/env bash
# Packages: @ax-llm/ax 24.0.21 (npm). It is installed, and taken out again.
# Expected: what npm changes lies in the project's package files and in `node_modules`.
# Seen:     a script of the package writes instructions for a coding agent below `.claude/skills` of the folder where npm was started,
#           which need not be that of the project. They stay when the package is taken out. `--ignore-scripts`, or
#           `AX_SKIP_SKILL_INSTALL=1`, keeps them away.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
for name in CI CONTINUOUS_INTEGRATION GITHUB_ACTIONS GITLAB_CI; do unset "$name"; done
mkdir "$work/app" "$work/elsewhere"
echo '{"private":true}' >"$work/app/package.json"
# npm_in FOLDER WORDS...: runs npm there.
npm_in() { (cd "$1" && shift && npm --silent --no-fund --no-audit "$@" >/dev/null); }
# written FOLDER: the names of the files for an agent, or "nothing".
written() {
  if [ -d "$1/.claude" ]; then
    find "$1/.claude" -type f -exec basename {} \; | sort -u | paste -sd' '
  else
    echo nothing
  fi
}

npm_in "$work/elsewhere" install --prefix "$work/app" @ax-llm/ax@24.0.21
expect 'started elsewhere: in the project' 'nothing' "$(written "$work/app")"
expect 'where npm was started' 'SKILL.md' "$(written "$work/elsewhere")"
npm_in "$work/app" uninstall @ax-llm/ax
npm_in "$work/app" install @ax-llm/ax@24.0.21 --ignore-scripts
expect 'without scripts' 'nothing' "$(written "$work/app")"
npm_in "$work/app" uninstall @ax-llm/ax
npm_in "$work/app" install @ax-llm/ax@24.0.21
expect 'written into the project' 'SKILL.md' "$(written "$work/app")"
npm_in "$work/app" uninstall @ax-llm/ax
expect 'after it was taken out' 'SKILL.md' "$(written "$work/app")"
