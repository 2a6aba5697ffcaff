#!/usr/bin/env bash
# Packages: ai 7.0.173 with @ai-sdk/openai 4.0.118, and openai 7.59.0 (Node), all with OPENAI_API_KEY set but empty.
# Expected: an empty variable, as a template leaves it, counts as no key in both.
# Seen:     openai refuses before it sends. The AI SDK, which does refuse when the variable is not there, sends the word
#           `Bearer` alone, so the error comes from the server and speaks of an incorrect key.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install ai@7.0.173 @ai-sdk/openai@4.0.118 openai@7.59.0
start_stand_in
export OPENAI_BASE_URL=$address
cd "$work/node"
cat >sdk.js <<'JAVASCRIPT'
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
await generateText({ model: openai('m'), prompt: 'hi', maxRetries: 0 }).catch((error) => console.log(error.name));
JAVASCRIPT
cat >client.js <<'JAVASCRIPT'
import OpenAI from 'openai';
try {
  await new OpenAI({ maxRetries: 0 }).chat.completions.create({ model: 'm', messages: [] });
} catch (error) {
  console.log(error.constructor.name);
}
JAVASCRIPT

expect 'AI SDK, no variable' AI_LoadAPIKeyError "$(node sdk.js)"
expect 'the stand-in got' nothing "$(arrived)"
expect 'openai, empty variable' OpenAIError "$(OPENAI_API_KEY='' node client.js)"
expect 'the stand-in got' nothing "$(arrived)"
expect 'AI SDK, empty variable' AI_APICallError "$(OPENAI_API_KEY='' node sdk.js)"
expect 'the stand-in got' '/v1/responses Bearer' "$(arrived)"
