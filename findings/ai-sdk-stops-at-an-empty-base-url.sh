#!/usr/bin/env bash
# Packages: @ai-sdk/openai 4.0.118 with ai 7.0.173, and openai 7.59.0 (Node), all with OPENAI_BASE_URL set but empty.
# Expected: an empty variable, as a template leaves it, counts as not set in both.
# Seen:     openai takes its usual address. The AI SDK cannot even be imported: it throws an error about baseURL, an
#           option that nobody gave.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install ai@7.0.173 @ai-sdk/openai@4.0.118 openai@7.59.0
export OPENAI_API_KEY=your_api_key_here OPENAI_BASE_URL=
cd "$work/node"
cat >client.js <<'JAVASCRIPT'
import OpenAI from 'openai';
console.log(new OpenAI().baseURL);
JAVASCRIPT
cat >sdk.js <<'JAVASCRIPT'
await import('@ai-sdk/openai').then(
  () => console.log('no error'),
  (error) => console.log(error.message),
);
JAVASCRIPT

expect 'openai' https://api.openai.com/v1 "$(node client.js)"
expect 'importing the AI SDK' 'baseURL must be a non-empty string.' "$(node sdk.js)"
