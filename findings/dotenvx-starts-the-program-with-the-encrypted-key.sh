#!/usr/bin/env bash
# Packages: @dotenvx/dotenvx 2.38.2, dotenv 18.0.10 (npm), a `.env` that dotenvx encrypted, on a machine without the private key.
# Expected: dotenvx does not start the program, for it could not decrypt the key, and `dotenvx get` fails, too.
# Seen:     `dotenvx get` ends with 1. `dotenvx run` starts the program with the encrypted text as the key, and ends
#           with 0, so that the API speaks of an incorrect key. With --strict it does not start it. dotenv, too, hands over the
#           encrypted text, without a word.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install @dotenvx/dotenvx@2.38.2 dotenv@18.0.10
cd "$work/node"
echo 'OPENAI_API_KEY=your_api_key_here' >.env
dotenvx() { node_modules/.bin/dotenvx "$@" 2>/dev/null; }
dotenvx encrypt >/dev/null
# shellcheck disable=SC2016
show='const key = process.env.OPENAI_API_KEY; console.log("the program:", key?.startsWith("encrypted:") ? "encrypted" : key)'
expect 'with the private key' 'the program: your_api_key_here' "$(dotenvx run -- node -e "$show" | grep program)"
rm .env.keys
ended() { "$@" >printed && echo "ended with 0" || echo "ended with $?"; }
expect 'get' 'ended with 1' "$(ended dotenvx get OPENAI_API_KEY)"
expect 'run' 'ended with 0' "$(ended dotenvx run -- node -e "$show")"
expect 'run' 'the program: encrypted' "$(grep program printed)"
expect 'run --strict' 'ended with 1' "$(ended dotenvx run --strict -- node -e "$show")"
expect 'run --strict' 0 "$(grep -c program printed || true)"
expect 'dotenv' 'the program: encrypted' "$(node -e "require('dotenv').config({ quiet: true }); $show")"
