#!/usr/bin/env bash
# Packages: opencommit 3.3.10 and aicommits 3.4.0 (Node). A gateway has a key that ends with equals signs, as a text in Base64
#           does, or an address with a question mark.
# Expected: `config set NAME=VALUE` stores the whole value, or refuses it.
# Seen:     both store what stands before the second equals sign and say that it went well. The key that is sent is cut, too, so the
#           gateway refuses it.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install opencommit@3.3.10 aicommits@3.4.0
start_stand_in
export HOME=$work/home
git init -q "$work/repository"
cd "$work/repository"
echo hi >a.txt
git add a.txt
run() { "$work/node/node_modules/.bin/$@" </dev/null >"$work/told" 2>&1 || true; }
stored() { sed -n "s/^$1=//p" "$HOME/$2"; }

mkdir "$HOME"
run opencommit config set OCO_API_KEY=your_api_key_here== "OCO_API_URL=$address?tenant=a" OCO_AI_PROVIDER=openai
expect 'OpenCommit says' yes "$(grep -q 'successfully set' "$work/told" && echo yes)"
expect 'OpenCommit, key' your_api_key_here "$(stored OCO_API_KEY .opencommit)"
expect 'OpenCommit, address' '/v1?tenant' "$(stored OCO_API_URL .opencommit | sed "s|${address%/v1}||")"
run aicommits config set OPENAI_API_KEY=your_api_key_here== "OPENAI_BASE_URL=$address"
run aicommits --yes
expect 'aicommits sends' '/v1/chat/completions Bearer your_api_key_here' "$(arrived)"
run aicommits config set "OPENAI_BASE_URL=$address?tenant=a"
expect 'aicommits, address' '/v1?tenant' "$(stored OPENAI_BASE_URL .aicommits | sed "s|${address%/v1}||")"
