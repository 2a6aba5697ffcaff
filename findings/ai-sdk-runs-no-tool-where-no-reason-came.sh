#!/usr/bin/env bash
# Packages: ai 7.0.173 with @ai-sdk/openai 4.0.118, openai 7.59.0 (Node). A gateway gives a whole tool call, and its `finish_reason` is null
#           or one that OpenAI does not have.
# Expected: the tool runs, as with `stop` and as with openai's `runTools`, or an error says why it does not.
# Seen:     the tool does not run, the text is empty, the call stands among `toolCalls`, and nothing is raised.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install ai@7.0.173 @ai-sdk/openai@4.0.118 openai@7.59.0 zod@4.6.7
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
cat >"$work/node/app.js" <<'JAVASCRIPT'
import { createOpenAI } from '@ai-sdk/openai';
import { generateText, tool } from 'ai';
import OpenAI from 'openai';
import { z } from 'zod';

let ran = 'did not run';
const execute = () => (ran = 'ran');
const ask = {
  async 'ai-sdk'() {
    const tools = { pay: tool({ description: 'Pay', inputSchema: z.object({ bill: z.string() }), execute }) };
    const answer = await generateText({ model: createOpenAI().chat('m'), prompt: 'hi', tools });
    return `${answer.toolCalls.length} call, text "${answer.text}"`;
  },
  async openai() {
    const told = { name: 'pay', parse: JSON.parse, function: execute, parameters: { type: 'object' } };
    const messages = [{ role: 'user', content: 'hi' }];
    const runner = new OpenAI().chat.completions.runTools(
      { model: 'm', messages, tools: [{ type: 'function', function: told }] },
      { maxChatCompletions: 1 },
    );
    await runner.done();
    return 'no error';
  },
};
console.log(await ask[process.argv[2]]().catch(({ message }) => message), ran);
process.exit();
JAVASCRIPT
# told WHO REASON: what becomes of one tool call that ends for this reason.
told() {
  answer 200 application/json '{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":'"$2"',
    "message":{"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function","function":{"name":"pay",
    "arguments":"{\"bill\":\"one\"}"}}]}}]}'
  node "$work/node/app.js" "$1" 2>/dev/null
}

expect 'openai, no reason' 'no error ran' "$(told openai null)"
expect 'the AI SDK, stop' '1 call, text "" ran' "$(told ai-sdk '"stop"')"
expect 'the AI SDK, no reason' '1 call, text "" did not run' "$(told ai-sdk null)"
expect 'the AI SDK, a reason of another maker' '1 call, text "" did not run' "$(told ai-sdk '"end_turn"')"
