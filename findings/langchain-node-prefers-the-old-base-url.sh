#!/usr/bin/env bash
# Package:  @langchain/openai 1.6.0 with openai 7.59.0 (Node), OPENAI_BASE_URL and OPENAI_API_BASE both set.
# Expected: OPENAI_API_BASE is a name of old Python packages, so both send the request to OPENAI_BASE_URL.
# Seen:     openai does. @langchain/openai sends the key to the address in OPENAI_API_BASE.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install @langchain/openai@1.6.0 @langchain/core@1.4.0 openai@7.59.0
start_stand_in
export OPENAI_API_KEY=your_api_key_here OPENAI_BASE_URL=$address OPENAI_API_BASE=${address%/v1}/old
cd "$work/node"
cat >chain.js <<'JAVASCRIPT'
import { ChatOpenAI } from '@langchain/openai';
await new ChatOpenAI({ model: 'm', maxRetries: 0 }).invoke('hi').catch(() => {});
JAVASCRIPT
cat >client.js <<'JAVASCRIPT'
import OpenAI from 'openai';
await new OpenAI({ maxRetries: 0 }).chat.completions.create({ model: 'm', messages: [] }).catch(() => {});
JAVASCRIPT

node client.js
expect 'openai' '/v1/chat/completions Bearer your_api_key_here' "$(arrived)"
node chain.js
expect '@langchain/openai' '/old/chat/completions Bearer your_api_key_here' "$(arrived)"
