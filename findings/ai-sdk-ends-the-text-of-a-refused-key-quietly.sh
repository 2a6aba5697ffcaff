#!/usr/bin/env bash
# Packages: ai 7.0.173 with @ai-sdk/openai 4.0.118, a key that the API refuses with 401.
# Expected: `for await` over `textStream` throws, as `generateText` does.
# Seen:     the loop ends as after an empty answer. The error goes to `onError`, which prints it unless you set your own.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install ai@7.0.173 @ai-sdk/openai@4.0.118
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
cat >"$work/node/app.js" <<'JAVASCRIPT'
import { openai } from '@ai-sdk/openai';
import { generateText, streamText } from 'ai';
const ask = { model: openai.chat('m'), prompt: 'hi' };
const stream = async () => {
  let text = '';
  for await (const part of streamText({ ...ask, onError: () => {} }).textStream) text += part;
  return `"${text}"`;
};
const whole = async () => (await generateText(ask)).text;
console.log(await (process.argv[2] === 'stream' ? stream : whole)().catch((error) => error.message));
JAVASCRIPT

expect generateText 'Incorrect API key provided.' "$(node "$work/node/app.js" whole)"
expect textStream '""' "$(node "$work/node/app.js" stream)"
