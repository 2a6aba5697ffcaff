#!/usr/bin/env bash
# Packages: @mastra/core 1.71.0, ai 7.0.173, @ai-sdk/openai 4.0.118. A gateway leaves `finish_reason` null, or gives one that OpenAI does not
#           have, such as `end_turn`. The last case is a stream that breaks off in the middle of a line.
# Expected: one request and the answer, as with the AI SDK beneath; for the broken stream an error would do, too.
# Seen:     `generate` and `stream` send five requests, and the answer is all five in a row, five times paid. So it is with half an answer.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install @mastra/core@1.71.0 ai@7.0.173 @ai-sdk/openai@4.0.118
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here MASTRA_TELEMETRY_DISABLED=1
cat >"$work/node/app.js" <<'JAVASCRIPT'
import { createOpenAI } from '@ai-sdk/openai';
import { Agent } from '@mastra/core/agent';
import { generateText } from 'ai';

const { OPENAI_BASE_URL: url, OPENAI_API_KEY: apiKey } = process.env;
const agent = new Agent({ id: 'a', name: 'a', instructions: 'Help.', model: { id: 'gateway/m', url, apiKey } });
const ask = {
  'ai-sdk': async () => (await generateText({ model: createOpenAI().chat('m'), prompt: 'hi' })).text,
  generate: async () => (await agent.generate('hi')).text,
  async stream() {
    let text = '';
    for await (const piece of (await agent.stream('hi')).textStream) text += piece;
    return text;
  },
};
console.log('ANSWER', await ask[process.argv[2]]());
process.exit();
JAVASCRIPT
# told HOW: the answer, and how many requests it took.
told() {
  arrived >/dev/null
  local text
  text=$(node "$work/node/app.js" "$1" 2>/dev/null | sed -n 's/^ANSWER //p')
  echo "$text, $(arrived | grep -c chat/completions)"
}
# whole REASON: an answer that ends for this reason.
whole() {
  answer 200 application/json '{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":'"$1"',
    "message":{"role":"assistant","content":"Hello."}}]}'
}
# piece TEXT REASON: one piece of a streamed answer.
piece() {
  printf 'data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"content":"%s"},"finish_reason":%s}]}\n\n' "$@"
}

whole '"stop"'
expect 'generate, stop' 'Hello., 1' "$(told generate)"
whole null
expect 'the AI SDK, no reason' 'Hello., 1' "$(told ai-sdk)"
expect 'generate, no reason' 'Hello.Hello.Hello.Hello.Hello., 5' "$(told generate)"
whole '"end_turn"'
expect 'generate, a reason of another maker' 'Hello.Hello.Hello.Hello.Hello., 5' "$(told generate)"
answer 200 text/event-stream "$(piece Hello. '"stop"')"$'\n\ndata: [DONE]\n\n'
expect 'stream, stop' 'Hello., 1' "$(told stream)"
answer 200 text/event-stream "$(piece Hello. null)"$'\n\ndata: [DONE]\n\n'
expect 'stream, no reason' 'Hello.Hello.Hello.Hello.Hello., 5' "$(told stream)"
answer 200 text/event-stream "$(piece Hel null)"$'\n\ndata: {"id":"1","object":"chat.comp'
expect 'stream, broken off' 'HelHelHelHelHel, 5' "$(told stream)"
