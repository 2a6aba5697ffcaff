#!/usr/bin/env bash
# Packages: genkit 1.42.0 with @genkit-ai/compat-oai 1.42.0, openai 7.59.0 (Node). A gateway gives a whole tool call, and
#           its `finish_reason` is `stop` in place of `tool_calls`.
# Expected: the tool runs with its arguments, as with openai's `runTools`.
# Seen:     Genkit reads the arguments with `tool_calls` only. Otherwise they are an empty text, and the error is `INVALID_ARGUMENT`, with
#           `Provided data: ""`, as if the model had given none. A tool that takes anything runs with that.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install genkit@1.42.0 @genkit-ai/compat-oai@1.42.0 openai@7.59.0 --legacy-peer-deps
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
cat >"$work/node/app.js" <<'JAVASCRIPT'
import { openAICompatible } from '@genkit-ai/compat-oai';
import { genkit, z } from 'genkit';
import OpenAI from 'openai';

const { OPENAI_BASE_URL: baseURL, OPENAI_API_KEY: apiKey } = process.env;
const ran = [];
const pay = (input) => {
  ran.push(JSON.stringify(input));
  process.stdout.write(`ran with ${ran[0]}`);
  process.exit();
};
const withGenkit = (inputSchema) => {
  const ai = genkit({ plugins: [openAICompatible({ name: 'gateway', apiKey, baseURL })] });
  const tools = [ai.defineTool({ name: 'pay', description: 'Pay', inputSchema }, async (input) => pay(input))];
  return ai.generate({ model: 'gateway/m', prompt: 'hi', tools });
};
const ask = {
  genkit: () => withGenkit(z.object({ bill: z.string() })),
  'genkit-any': () => withGenkit(z.any()),
  openai: () =>
    new OpenAI().chat.completions
      .runTools({
        model: 'm',
        messages: [{ role: 'user', content: 'hi' }],
        tools: [{ type: 'function', function: { name: 'pay', parse: JSON.parse, function: pay, parameters: { type: 'object' } } }],
      })
      .finalContent(),
};
await ask[process.argv[2]]().catch(({ message }) => console.log(message.replace(/\s+/g, ' ').replace(/ Required JSON schema.*/, '')));
process.exit();
JAVASCRIPT
# told WHO REASON: what becomes of one tool call that ends for this reason.
told() {
  answer 200 application/json '{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"'"$2"'",
    "message":{"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function","function":{"name":"pay",
    "arguments":"{\"bill\":\"one\"}"}}]}}]}'
  node "$work/node/app.js" "$1" 2>/dev/null
}
whole='ran with {"bill":"one"}'

expect 'openai, stop' "$whole" "$(told openai stop)"
expect 'Genkit, tool_calls' "$whole" "$(told genkit tool_calls)"
expect 'Genkit, stop' \
  'INVALID_ARGUMENT: Schema validation failed. Parse Errors: - (root): must be object Provided data: ""' "$(told genkit stop)"
expect 'Genkit, stop, a tool that takes anything' 'ran with ""' "$(told genkit-any stop)"
