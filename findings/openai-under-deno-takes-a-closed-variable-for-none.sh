#!/usr/bin/env bash
# Packages: deno 2.9.6, openai 7.59.0 (Node), @langchain/openai 1.6.0, dotenv 18.0.10; both variables are set.
# Expected: without the permission for a variable, the program stops and names the permission, as dotenv does.
# Seen:     without `--allow-env` OpenAI's package says that credentials are missing. With `--allow-env=OPENAI_API_KEY` it does
#           not see OPENAI_BASE_URL, asks api.openai.com with a gateway's key, and says only "Connection error." where the
#           network is fenced. LangChain, which stands on it, does the same.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install deno@2.9.6 openai@7.59.0 @langchain/openai@1.6.0 @langchain/core@1.4.0 dotenv@18.0.10
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here NO_COLOR=1
host=${address#http://} host=${host%/v1}
cat >"$work/node/openai.js" <<'JAVASCRIPT'
import OpenAI from 'openai';
const call = async () => new OpenAI({ maxRetries: 0 }).responses.create({ model: 'm', input: 'hi' });
await call().catch((error) => console.log(error.message.slice(0, 20), '/', error.cause?.message.slice(0, 47)));
JAVASCRIPT
cat >"$work/node/langchain.js" <<'JAVASCRIPT'
import { ChatOpenAI } from '@langchain/openai';
const call = async () => new ChatOpenAI({ model: 'm', maxRetries: 0 }).invoke('hi');
await call().catch((error) => console.log(error.message.slice(0, 20)));
JAVASCRIPT
echo "import 'dotenv/config';" >"$work/node/dotenv.js"
cd "$work/node"
run() { node_modules/.bin/deno run --no-prompt --allow-read --allow-sys "$@"; }

expect 'openai without the permission' 'Missing credentials. / undefined' "$(run "--allow-net=$host" openai.js)"
expect 'langchain without the permission' 'Missing credentials.' "$(run "--allow-net=$host" langchain.js)"
expect 'dotenv without the permission' 1 "$(run dotenv.js 2>&1 | grep -c 'Requires env access')"
expect 'openai with the permission for the key alone' 'Connection error. / Requires net access to "api.openai.com:443", ru' \
  "$(run "--allow-net=$host" --allow-env=OPENAI_API_KEY openai.js)"
expect 'arrived so far' nothing "$(arrived)"
run "--allow-net=$host" --allow-env openai.js
expect 'with all variables' '/v1/responses Bearer your_api_key_here' "$(arrived)"
