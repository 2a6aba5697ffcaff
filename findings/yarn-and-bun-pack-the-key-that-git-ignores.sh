#!/usr/bin/env bash
# Packages: npm 12.2.2, pnpm 12.21.0, Yarn 4.18.1 (@yarnpkg/cli-dist), bun 1.4.4, deno 2.9.6 on Node 24.21.0. A package in a folder of
#           a repository, with a `.env` beside its package.json that the `.gitignore` at the root of the repository names.
# Expected: what git ignores is in no package that is published, as it is with a `.gitignore` beside the package.json.
# Seen:     npm, pnpm and deno leave the file out. Yarn and bun read no `.gitignore` above the package, and pack the file with
#           the key. Named in `.git/info/exclude` instead, it is packed by all five.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install node@24.21.0 npm@12.2.2 pnpm@12.21.0 @yarnpkg/cli-dist@4.18.1 bun@1.4.4 deno@2.9.6
export PATH=$work/node/node_modules/.bin:$PATH YARN_ENABLE_NETWORK=0 YARN_ENABLE_TELEMETRY=0 HOME=$work
yarn=$work/node/node_modules/@yarnpkg/cli-dist/bin/yarn.js

# repository WHERE: a workspace whose package has a `.env`, with the file at WHERE that tells git to ignore it.
repository() {
  rm -rf "$work/repository"
  mkdir -p "$work/repository/packages/tool"
  cd "$work/repository"
  git init --quiet .
  echo .env >>"$1"
  echo '{"name":"root","private":true,"workspaces":["packages/*"]}' >package.json
  echo 'packages: ["packages/*"]' >pnpm-workspace.yaml
  : >yarn.lock
  cd packages/tool
  echo '{"name":"@me/tool","version":"1.0.0","license":"MIT","exports":"./index.js"}' | tee package.json >deno.json
  echo 'export const a = 1' >index.js
  echo OPENAI_API_KEY=first_example_key >.env
  [ "$(git status --porcelain --untracked-files=all --ignored . | grep -c '!! .*\.env')" = 1 ]
}

# packed PROGRAM: whether the package that the program makes has the file.
packed() {
  local list=$work/list
  rm -f ./*.tgz
  case $1 in
    npm) npm pack --silent ;;
    pnpm) pnpm pack ;;
    bun) bun pm pack ;;
    yarn)
      (cd ../.. && YARN_ENABLE_IMMUTABLE_INSTALLS=false node "$yarn" install)
      node "$yarn" pack --out made.tgz
      ;;
    deno) deno publish --dry-run --allow-dirty ;;
  esac >"$work/log" 2>&1 || fail_with "$work/log"
  if [ "$1" = deno ]; then cp "$work/log" "$list"; else tar tzf ./*.tgz >"$list"; fi
  grep -q index.js "$list"
  if grep -q '/\.env\b' "$list"; then echo yes; else echo no; fi
}

# seen WHERE: the programs, each with whether it packs the file.
seen() {
  repository "$1"
  local all=
  for program in npm pnpm deno yarn bun; do all="$all $program $(packed "$program")"; done
  echo "${all# }"
}

expect '.gitignore beside package.json' 'npm no pnpm no deno no yarn no bun no' "$(seen packages/tool/.gitignore)"
expect '.gitignore of the repository' 'npm no pnpm no deno no yarn yes bun yes' "$(seen .gitignore)"
expect '.git/info/exclude' 'npm yes pnpm yes deno yes yarn yes bun yes' "$(seen .git/info/exclude)"
