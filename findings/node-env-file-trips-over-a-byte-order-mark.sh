#!/usr/bin/env bash
# Packages: Node 24.21.0 (`node --env-file`, npm package node) and dotenv 18.0.10.
# Expected: Node's own reader, made to replace dotenv, reads the same .env file, also one saved as "UTF-8 with BOM".
# Seen:     dotenv reads the key. Node says nothing, and the variable of the first line is not there: the mark became
#           part of its name. An empty or comment line at the top would hide it.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install node@24.21.0 dotenv@18.0.10
cd "$work/node"
node=node_modules/.bin/node
printf '\xef\xbb\xbfOPENAI_API_KEY=your_api_key_here\n' >.env
echo "import 'dotenv/config'; console.log(process.env.OPENAI_API_KEY);" >with-dotenv.js

expect 'Node' v24.21.0 "$($node --version)"
expect 'dotenv' your_api_key_here "$(DOTENV_CONFIG_QUIET=true $node with-dotenv.js)"
expect 'node --env-file' undefined "$($node --env-file=.env --print 'process.env.OPENAI_API_KEY' 2>&1)"
printf '\xef\xbb\xbf# settings\nOPENAI_API_KEY=your_api_key_here\n' >.env
expect 'node --env-file, comment first' your_api_key_here \
  "$($node --env-file=.env --print 'process.env.OPENAI_API_KEY' 2>&1)"
