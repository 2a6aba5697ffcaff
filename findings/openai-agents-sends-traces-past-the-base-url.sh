#!/usr/bin/env bash
# Package:  @openai/agents 0.20.0 on Node 24.21.0, with the variables of a gateway: its address in OPENAI_BASE_URL, its key in
#           OPENAI_API_KEY. The proxy variable only shows where the program wants to go.
# Expected: all requests go to the gateway, which is the only address that the program was given.
# Seen:     the call does. Beside it the SDK tries, unasked, to send a trace of the run to api.openai.com, which the key is not
#           for. `OPENAI_AGENTS_DISABLE_TRACING=1` stops that.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install @openai/agents@0.20.0 node@24.21.0
start_stand_in
export OPENAI_API_KEY=your_gateway_key OPENAI_BASE_URL=$address
export NODE_USE_ENV_PROXY=1 HTTPS_PROXY=http://127.0.0.1:$port
answer 200 application/json '{"id": "any", "object": "chat.completion", "created": 1, "model": "any", "choices": [{"index": 0, "finish_reason": "stop",
  "message": {"role": "assistant", "content": "hello"}}], "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}}'
cat >"$work/node/app.js" <<'JAVASCRIPT'
import { Agent, getGlobalTraceProvider, run, setOpenAIAPI } from '@openai/agents';
setOpenAIAPI('chat_completions');
console.log((await run(new Agent({ name: 'any', instructions: 'any', model: 'any' }), 'hi')).finalOutput);
await getGlobalTraceProvider().forceFlush();
JAVASCRIPT
ask() {
  "$work/node/node_modules/.bin/node" "$work/node/app.js" 2>/dev/null | grep -x hello
}
expect 'answer' hello "$(ask)"
expect 'asked' $'/v1/chat/completions Bearer your_gateway_key\nCONNECT api.openai.com:443' "$(arrived | uniq)"
export OPENAI_AGENTS_DISABLE_TRACING=1
expect 'answer without tracing' hello "$(ask)"
expect 'asked without tracing' '/v1/chat/completions Bearer your_gateway_key' "$(arrived)"
