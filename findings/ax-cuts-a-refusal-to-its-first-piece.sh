#!/usr/bin/env bash
# Packages: @ax-llm/ax 24.0.21, openai 7.59.0 (Node). The model refuses in a stream, in several pieces as OpenAI sends it; or the stream
#           holds an error.
# Expected: the words of the refusal, as where nothing is streamed; the words of the error, as from OpenAI's SDK.
# Seen:     the first piece of the refusal alone, which may be a single word; and of the error
#           `Cannot read properties of undefined (reading 'map')`.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install @ax-llm/ax@24.0.21 openai@7.59.0 --ignore-scripts
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
cat >"$work/node/app.js" <<'JAVASCRIPT'
import { ai } from '@ax-llm/ax';
import OpenAI from 'openai';

const { OPENAI_BASE_URL: apiURL, OPENAI_API_KEY: apiKey } = process.env;
const [, , who, how] = process.argv;
const stream = how === 'streamed';
async function sdk() {
  const pieces = await new OpenAI().chat.completions.create({ model: 'm', messages: [{ role: 'user', content: 'hi' }], stream });
  for await (const { choices } of pieces) process.stdout.write(choices[0].delta.refusal ?? choices[0].delta.content ?? '');
}
async function ax() {
  const model = ai({ name: 'openai', apiKey, apiURL, config: { model: 'gpt-4o', stream } });
  const answer = await model.chat({ chatPrompt: [{ role: 'user', content: 'hi' }] }, { stream });
  if (!stream) return;
  const reader = answer.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    process.stdout.write(value.results[0]?.content ?? '');
  }
}
await { sdk, ax }[who]().catch((error) => console.log(error.message));
process.exit();
JAVASCRIPT
told() { node "$work/node/app.js" "$@" 2>/dev/null; }
piece() {
  printf 'data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":%s,"finish_reason":%s}]}\n\n' "$@"
}
done=$'\n\ndata: [DONE]\n\n'

answer 200 application/json '{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"stop",
  "message":{"role":"assistant","content":null,"refusal":"I would rather not."}}]}'
expect 'a refusal, not streamed' 'Model refused to fulfill request: I would rather not.' "$(told ax whole)"
refused=$(piece '{"role":"assistant","refusal":""}' null && piece '{"refusal":"I"}' null && piece '{"refusal":" would rather not."}' null)
answer 200 text/event-stream "$refused"$'\n\n'"$(piece {} '"stop"')$done"
expect "OpenAI's SDK, a refusal, streamed" 'I would rather not.' "$(told sdk streamed)"
expect 'a refusal, streamed' 'Model refused to fulfill request: I' "$(told ax streamed)"
error=$'\n\ndata: {"error":{"message":"The server is busy.","type":"server_error","param":null,"code":null}}'
answer 200 text/event-stream "$(piece '{"role":"assistant","content":"Hello"}' null)$error$done"
expect "OpenAI's SDK, an error" 'HelloThe server is busy.' "$(told sdk streamed)"
expect 'an error' "HelloCannot read properties of undefined (reading 'map')" "$(told ax streamed)"
