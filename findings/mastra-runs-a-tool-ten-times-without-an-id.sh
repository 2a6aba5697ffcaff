#!/usr/bin/env bash
# Packages: @mastra/core 1.71.0, ai 7.0.173 with @ai-sdk/openai 4.0.118. A gateway gives two tool calls, and an empty `id` or the same one
#           to both, where each of OpenAI's has its own.
# Expected: each tool runs once and the model gets both results, as with the AI SDK beneath.
# Seen:     with empty ids Mastra never sends a result: it asks five times, runs each tool five times, and the answer has no text. With
#           one id for both it sends the second result only.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install @mastra/core@1.71.0 ai@7.0.173 @ai-sdk/openai@4.0.118 zod@4.6.7
cat >"$work/node/app.js" <<'JAVASCRIPT'
import { createServer } from 'node:http';
import { createOpenAI } from '@ai-sdk/openai';
import { Agent } from '@mastra/core/agent';
import { createTool } from '@mastra/core/tools';
import { generateText, isStepCount, tool } from 'ai';
import { z } from 'zod';

const [, , who, id] = process.argv;
const apiKey = 'your_api_key_here';
let requests = 0;
let results = [];
// A gateway whose model pays two bills, and is done when it has got a result.
const call = (bill) => ({ id: id === 'own' ? bill : id, type: 'function', function: { name: 'pay', arguments: JSON.stringify({ bill }) } });
const gateway = createServer(async (request, response) => {
  let body = '';
  for await (const piece of request) body += piece;
  requests += 1;
  results = JSON.parse(body).messages.filter(({ role }) => role === 'tool');
  const message = results.length
    ? { role: 'assistant', content: 'Paid.' }
    : { role: 'assistant', content: null, tool_calls: [call('one'), call('two')] };
  const choices = [{ index: 0, finish_reason: results.length ? 'stop' : 'tool_calls', message }];
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ id: '1', object: 'chat.completion', created: 1, model: 'm', choices }));
});
await new Promise((resolve) => gateway.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${gateway.address().port}/v1`;

const inputSchema = z.object({ bill: z.string() });
const description = 'Pay a bill';
const paid = [];
const execute = async ({ bill }) => paid.push(bill) && `${bill} is paid`;
const ask = {
  'ai-sdk': () =>
    generateText({
      model: createOpenAI({ apiKey, baseURL: url }).chat('m'),
      prompt: 'hi',
      stopWhen: isStepCount(5),
      tools: { pay: tool({ description, inputSchema, execute }) },
    }),
  mastra: () =>
    new Agent({
      id: 'a',
      name: 'a',
      instructions: 'Help.',
      model: { id: 'gateway/m', url, apiKey },
      tools: { pay: createTool({ id: 'pay', description, inputSchema, execute }) },
    }).generate('hi'),
};
const { text } = await ask[who]();
const sent = results.map(({ content }) => content).join(', ');
console.log(`SAW ${requests} requests, ${paid.length} payments, the model got: ${sent || 'nothing'}, text: ${text || 'none'}`);
process.exit();
JAVASCRIPT
# saw WHO ID: how many requests and payments it took, and what became of the results.
saw() {
  MASTRA_TELEMETRY_DISABLED=1 node "$work/node/app.js" "$@" 2>/dev/null | sed -n 's/^SAW //p'
}

both='2 requests, 2 payments, the model got: one is paid, two is paid, text: Paid.'
expect 'Mastra, an id each' "$both" "$(saw mastra own)"
expect 'the AI SDK, empty ids' "$both" "$(saw ai-sdk '')"
expect 'Mastra, empty ids' '5 requests, 10 payments, the model got: nothing, text: none' "$(saw mastra '')"
expect 'the AI SDK, one id for both' "$both" "$(saw ai-sdk same)"
expect 'Mastra, one id for both' '2 requests, 2 payments, the model got: two is paid, text: Paid.' "$(saw mastra same)"
