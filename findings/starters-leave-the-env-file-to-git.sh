#!/usr/bin/env bash
# Packages: uv 0.13.9, create-vite 9.3.0, create-vue 3.24.0, express-generator 4.16.1 (`--git`), create-next-app 16.4.3,
#           sv 0.17.1 (SvelteKit) on Node 24.21.0. Each starts a project, and a key goes into `.env` there.
# Expected: the `.gitignore` that a starter writes names the file for secrets, whichever of its two usual names it has.
# Seen:     next and sv ignore `.env` and `.env.local`. Of Vite and Vue, git takes up `.env` and ignores `.env.local`; of
#           Express it is the other way round. uv ignores neither.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install uv==0.13.9
npm_install node@24.21.0 create-vite@9.3.0 create-vue@3.24.0 express-generator@4.16.1 create-next-app@16.4.3 sv@0.17.1
export PATH=$work/node/node_modules/.bin:$work/python/bin:$PATH HOME=$work CI=1 UV_OFFLINE=1 NEXT_TELEMETRY_DISABLED=1
mkdir "$work/projects"
cd "$work/projects"

# ignored NAME COMMAND...: which of the two files git ignores in the project that the command makes in the folder of this name.
ignored() {
  local names=
  "${@:2}" >"$work/log" 2>&1 </dev/null || fail_with "$work/log"
  [ -e "$1/.gitignore" ] || fail_with "$work/log"
  git init --quiet "$1"
  for name in .env .env.local; do
    echo OPENAI_API_KEY=first_example_key >"$1/$name"
    if git -C "$1" check-ignore --quiet "$name"; then names="$names $name"; fi
  done
  names=${names# }
  echo "${names:-neither}"
}

expect next '.env .env.local' "$(ignored next create-next-app next --yes --skip-install --disable-git)"
expect SvelteKit '.env .env.local' "$(ignored kit sv create kit --template minimal --types ts --no-add-ons --no-install)"
expect Vite '.env.local' "$(ignored vite create-vite vite --template react-ts --no-interactive)"
expect Vue '.env.local' "$(ignored vue create-vue vue --default)"
expect Express '.env' "$(ignored express express --git --no-view express)"
expect uv neither "$(ignored uv uv init uv)"
