#!/usr/bin/env bash
# Packages: npm 12.2.2 (npx) on Node 24.21.0, pnpm 12.21.0, Yarn 4.18.1 (@yarnpkg/cli-dist), bun 1.4.4, which run wscat 6.1.0; pipx 1.18.4 and
#           uv 0.13.9 (uvx), which run httpie 3.2.4. A program is run once, without being installed, with the key among its arguments: in the
#           header that it sends, where the shell puts it in for $OPENAI_API_KEY.
# Expected: the runner fetches the program, starts it, and keeps nothing of what it was handed.
# Seen:     npx and pipx write the whole command into a log below the home folder, the key in full, unasked and also where all went well. So
#           does `npm run` with what stands behind `--`. pnpm, Yarn, bun and uvx write none.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install npm@12.2.2 node@24.21.0 pnpm@12.21.0 @yarnpkg/cli-dist@4.18.1 bun@1.4.4
pip_install pipx==1.18.4 uv==0.13.9
start_stand_in
mkdir "$work/project"
cd "$work/project"
echo '{"private":true,"scripts":{"ask":"true"}}' >package.json
PATH=$work/python/bin:$work/node/node_modules/.bin:$PATH
export OPENAI_API_KEY=your_api_key_here
# wscat waits for what is typed, and ends where nothing can come.
mkfifo "$work/typed"
exec 9<>"$work/typed"
# kept COMMAND...: the files below the home folder that hold the key after it, in which a date is a star; or "nothing".
kept() {
  rm -rf "$work/home"
  mkdir "$work/home"
  HOME=$work/home XDG_STATE_HOME= XDG_CACHE_HOME= XDG_DATA_HOME= npm_config_cache= "$@" >"$work/said" 2>&1 <&9 || true
  (cd "$work/home" && { grep -rlI your_api_key_here . || echo nothing; } | sed 's/[0-9].*[0-9]/*/')
}
socket=(-c "ws://127.0.0.1:$port/v1/realtime" -H "Authorization: Bearer $OPENAI_API_KEY")
request=(--ignore-stdin GET "$address/models" "Authorization: Bearer $OPENAI_API_KEY")
expect 'npx' './.npm/_logs/*.log' "$(kept npx --yes wscat@6.1.0 "${socket[@]}")"
expect 'it arrived with the key' '/v1/realtime Bearer your_api_key_here' "$(arrived)"
expect 'npm run' './.npm/_logs/*.log' "$(kept npm run ask -- "${socket[@]}")"
expect 'pnpm dlx' 'nothing' "$(kept pnpm dlx wscat@6.1.0 "${socket[@]}")"
expect 'yarn dlx' 'nothing' "$(kept yarn dlx wscat@6.1.0 "${socket[@]}")"
expect 'bunx' 'nothing' "$(kept bun x wscat@6.1.0 "${socket[@]}")"
arrived >"$work/others"
expect 'the other three sent it, too' 3 "$(grep -c 'Bearer your_api_key_here' "$work/others")"
expect 'pipx run' './.local/state/pipx/log/cmd_*.log' "$(kept pipx run --spec httpie==3.2.4 http "${request[@]}")"
expect 'uvx' 'nothing' "$(kept uvx --from httpie==3.2.4 http "${request[@]}")"
expect 'both sent it' '/v1/models Bearer your_api_key_here /v1/models Bearer your_api_key_here' "$(arrived | paste -sd ' ')"
