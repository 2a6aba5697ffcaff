#!/usr/bin/env bash
# Package:  pm2 7.0.4 (npm), with an app whose configuration file holds the key under `env`.
# Expected: after the line was taken out of the file, `pm2 restart FILE --update-env` starts the app without the key.
# Seen:     the app still has the key, because the option adds and changes variables and never takes one away. `pm2 save`
#           writes the old key into a file. An app in cluster mode, started from a shell without the key, gets that of the
#           shell in which pm2 itself was started. After `pm2 delete`, an app in fork mode has none. A changed line is taken up
#           by `pm2 restart FILE`, and not by `pm2 restart app`; a variable of the shell needs --update-env.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install pm2@7.0.4
cd "$work/node"
export PM2_HOME=$work/pm2 PM2_DISCRETE_MODE=true
pm2() { node_modules/.bin/pm2 --silent "$@" >/dev/null 2>&1; }
stop_all() {
  pm2 kill || true
  clean_up
}
trap stop_all EXIT
cat >app.cjs <<'NODE'
require('node:fs').writeFileSync(process.argv[2], process.env.OPENAI_API_KEY ?? 'none');
setInterval(() => {}, 10_000);
NODE
# config [VARIABLES]: the configuration file. told: what the app noted when it was started.
config() {
  printf "module.exports = { apps: [{ name: 'app', script: './app.cjs', args: '%s/note', env: {%s} }] };" "$work" "${1:-}" >app.config.cjs
}
told() {
  for _ in $(seq 300); do
    if [ -s "$work/note" ]; then break; fi
    sleep 0.2
  done
  cat "$work/note"
  rm "$work/note"
}
config "OPENAI_API_KEY: 'your_old_key'"
OPENAI_API_KEY=your_shell_key pm2 start app.config.cjs
expect 'started' 'your_old_key' "$(told)"
config "OPENAI_API_KEY: 'your_new_key'"
OPENAI_API_KEY=your_shell_key pm2 restart app
expect 'after a plain restart' 'your_old_key' "$(told)"
OPENAI_API_KEY=your_shell_key pm2 restart app.config.cjs
expect 'after a restart with the file' 'your_new_key' "$(told)"
config
pm2 restart app.config.cjs --update-env
expect 'without the line' 'your_new_key' "$(told)"
pm2 save
expect 'in the saved list' 'your_new_key' "$(grep -om 1 your_new_key "$work/pm2/dump.pm2" | head -n 1)"
pm2 delete app
pm2 start app.config.cjs
expect 'after pm2 delete' 'none' "$(told)"
pm2 delete app
OPENAI_API_KEY=your_shell_key pm2 start app.cjs --name app -- "$work/note"
expect 'in fork mode' 'your_shell_key' "$(told)"
OPENAI_API_KEY=your_next_key pm2 restart app
expect 'with another key in the shell' 'your_shell_key' "$(told)"
OPENAI_API_KEY=your_next_key pm2 restart app --update-env
expect 'with --update-env' 'your_next_key' "$(told)"
pm2 delete app
pm2 start app.cjs --name app --instances 1 -- "$work/note"
expect 'in cluster mode' 'your_shell_key' "$(told)"
