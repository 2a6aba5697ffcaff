#!/usr/bin/env bash
# Packages: mocha 12.0.3, axios 1.21.1 on Node 24.21.0. A test asks the API with a key that is refused, so axios throws and the
#           test fails.
# Expected: with each reporter mocha ends with an exit code other than 0.
# Seen:     with `--reporter json` it prints nothing at all and ends with 0, so a build passes. The reporter trips over a part of
#           the error that cannot become text, and nobody hears of it. With `--reporter-option output=FILE` no file is written.
#           With `spec` and with `xunit` it ends with 1.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install mocha@12.0.3 axios@1.21.1 node@24.21.0
start_stand_in
export ADDRESS=$address PATH=$work/node/node_modules/.bin:$PATH
cat >"$work/node/test.js" <<'JAVASCRIPT'
import axios from 'axios';
it('lists the models', () =>
  axios.get(`${process.env.ADDRESS}/models`, { headers: { authorization: 'Bearer your_api_key_here' } }));
JAVASCRIPT
run() {
  local code=0
  mocha "$@" "$work/node/test.js" >"$work/printed" 2>&1 || code=$?
  echo "exit code $code, $(grep -c '' "$work/printed" || true) lines, $(arrived)"
}
asked='/v1/models Bearer your_api_key_here'
expect json "exit code 0, 0 lines, $asked" "$(run --reporter json)"
expect 'json into a file' "exit code 0, 0 lines, $asked" "$(run --reporter json --reporter-option output="$work/report.json")"
expect 'the file' 'no file' "$([ -e "$work/report.json" ] && echo a file || echo no file)"
expect spec "exit code 1, $asked" "$(run --reporter spec | sed 's/, [0-9]* lines//')"
expect xunit "exit code 1, $asked" "$(run --reporter xunit | sed 's/, [0-9]* lines//')"
