#!/usr/bin/env bash
# Packages: openai 7.59.0 and @openai/agents 0.20.0 (Node), ai 7.0.173 with @ai-sdk/openai 4.0.118, zod 4.6.7. A schema of zod takes a
#           text and makes something else of it: `z.stringbool()`, or `z.string().pipe(z.coerce.number())`.
# Expected: the model is asked for a text, as by the AI SDK.
# Seen:     openai's helpers and Agents ask for a boolean or a number, which is what comes out of the schema. An answer that obeys is
#           then refused, because the schema wants a text; so each call fails, after it was paid for.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install openai@7.59.0 @openai/agents@0.20.0 ai@7.0.173 @ai-sdk/openai@4.0.118 zod@4.6.7
cat >"$work/node/app.js" <<'JAVASCRIPT'
import { createServer } from 'node:http';
import { createOpenAI } from '@ai-sdk/openai';
import { Agent, OpenAIProvider, Runner } from '@openai/agents';
import { generateText, Output } from 'ai';
import OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import { z } from 'zod';

const [, , who, kind] = process.argv;
const apiKey = 'your_api_key_here';
const schema = z.object({ paid: { stringbool: z.stringbool(), pipe: z.string().pipe(z.coerce.number()) }[kind] });
// A model that obeys: it gives what the schema of the request asks for.
let asked;
const gateway = createServer(async (request, response) => {
  let body = '';
  for await (const piece of request) body += piece;
  asked = JSON.parse(body).response_format.json_schema.schema.properties.paid.type;
  const paid = { string: kind === 'pipe' ? '1' : 'yes', boolean: true, number: 1 }[asked];
  const choices = [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: JSON.stringify({ paid }) } }];
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ id: '1', object: 'chat.completion', created: 1, model: 'm', choices }));
});
await new Promise((resolve) => gateway.listen(0, '127.0.0.1', resolve));
const baseURL = `http://127.0.0.1:${gateway.address().port}/v1`;
const messages = [{ role: 'user', content: 'hi' }];
const ask = {
  async openai() {
    const client = new OpenAI({ apiKey, baseURL });
    const answer = await client.chat.completions.parse({ model: 'm', messages, response_format: zodResponseFormat(schema, 'bill') });
    return answer.choices[0].message.parsed;
  },
  async agents() {
    const runner = new Runner({ modelProvider: new OpenAIProvider({ apiKey, baseURL, useResponses: false }) });
    return (await runner.run(new Agent({ name: 'a', model: 'm', outputType: schema }), 'hi')).finalOutput;
  },
  async 'ai-sdk'() {
    const model = createOpenAI({ apiKey, baseURL }).chat('gpt-4o');
    return (await generateText({ model, prompt: 'hi', output: Output.object({ schema }) })).output;
  },
};
const told = await ask[who]().then(JSON.stringify, (error) =>
  `${error.name}, ${error.message.match(/expected \w+, received \w+/)?.[0] ?? error.message}`);
console.log(`asks for a ${asked}: ${told}`);
process.exit();
JAVASCRIPT
# told WHO KIND: what the model is asked for, and what becomes of the answer.
told() {
  OPENAI_AGENTS_DISABLE_TRACING=1 node "$work/node/app.js" "$@" 2>&1
}
expect 'the AI SDK, stringbool' 'asks for a string: {"paid":true}' "$(told ai-sdk stringbool)"
expect 'openai, stringbool' 'asks for a boolean: ZodError, expected string, received boolean' "$(told openai stringbool)"
expect 'Agents, stringbool' 'asks for a boolean: ModelBehaviorError, Invalid output type: final assistant output did not match the expected schema.' "$(told agents stringbool)"
expect 'the AI SDK, pipe' 'asks for a string: {"paid":1}' "$(told ai-sdk pipe)"
expect 'openai, pipe' 'asks for a number: ZodError, expected string, received number' "$(told openai pipe)"
expect 'Agents, pipe' 'asks for a number: ModelBehaviorError, Invalid output type: final assistant output did not match the expected schema.' "$(told agents pipe)"
