#!/usr/bin/env bash
# Packages: @llamaindex/openai 0.4.23 with llamaindex 0.12.1 (which bring openai 5.23.2), no credit (429).
# Expected: three requests, as OpenAI's SDK beneath it makes.
# Seen:     eleven, with growing waits, before the reader sees that there is no credit.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install @llamaindex/openai@0.4.23 llamaindex@0.12.1
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
answer 429 application/json '{"error": {"message": "No credit.", "code": "credit_balance_exhausted"}}' 'retry-after-ms: 1'
cat >"$work/node/app.js" <<'JAVASCRIPT'
import { openai } from '@llamaindex/openai';
await openai({ model: 'gpt-4o-mini' }).complete({ prompt: 'hi' }).catch((error) => console.log(error.message));
JAVASCRIPT

node "$work/node/app.js"
expect requests 11 "$(arrived | wc -l | tr -d ' ')"
