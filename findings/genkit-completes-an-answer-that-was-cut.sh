#!/usr/bin/env bash
# Packages: genkit 1.42.0 with @genkit-ai/compat-oai 1.42.0, ai 7.0.173 with @ai-sdk/openai 4.0.118, openai 7.59.0 (Node). The limit of
#           tokens ends an answer in JSON in the middle, as the API says with `length`: in a number, a name or a list.
# Expected: an error, as in the AI SDK and in openai.
# Seen:     Genkit closes what is open and hands it over as the output: an amount of 12 in place of 1250. Only `finishReason` tells.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install genkit@1.42.0 @genkit-ai/compat-oai@1.42.0 ai@7.0.173 @ai-sdk/openai@4.0.118 openai@7.59.0 zod@4.6.7 --legacy-peer-deps
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
cat >"$work/node/app.js" <<'JAVASCRIPT'
import { createOpenAI } from '@ai-sdk/openai';
import { openAICompatible } from '@genkit-ai/compat-oai';
import { generateText, Output } from 'ai';
import { genkit, z as genkitZ } from 'genkit';
import OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import { z } from 'zod';

const { OPENAI_BASE_URL: baseURL, OPENAI_API_KEY: apiKey } = process.env;
const bill = (kind) => kind.object({ to: kind.string(), amount: kind.number().nullable(), items: kind.array(kind.string()).nullable() });
const messages = [{ role: 'user', content: 'hi' }];
const ask = {
  async genkit() {
    const ai = genkit({ plugins: [openAICompatible({ name: 'gateway', apiKey, baseURL })] });
    const schema = bill(genkitZ).partial({ amount: true, items: true });
    const { output, finishReason } = await ai.generate({ model: 'gateway/m', prompt: 'hi', output: { schema } });
    return `${JSON.stringify(output)} ${finishReason}`;
  },
  async openai() {
    const format = zodResponseFormat(bill(z), 'bill');
    const answer = await new OpenAI().chat.completions.parse({ model: 'm', messages, response_format: format });
    return JSON.stringify(answer.choices[0].message.parsed);
  },
  async 'ai-sdk'() {
    const output = Output.object({ schema: bill(z).partial({ amount: true, items: true }) });
    return JSON.stringify((await generateText({ model: createOpenAI().chat('gpt-4o'), prompt: 'hi', output })).output);
  },
};
console.log('TOLD', await ask[process.argv[2]]().catch((error) => error.message));
process.exit();
JAVASCRIPT
# told WHO TEXT: what it makes of an answer that is cut after this text.
told() {
  answer 200 application/json "$(python3 -c '
import json, sys
message = {"role": "assistant", "content": sys.argv[1]}
print(json.dumps({"id": "1", "object": "chat.completion", "created": 1, "model": "m",
                  "choices": [{"index": 0, "finish_reason": "length", "message": message}]}))' "$2")"
  node "$work/node/app.js" "$1" 2>/dev/null | sed -n 's/^TOLD //p'
}

amount='{"to":"Ada","amount":12'
expect 'the AI SDK, 1250 cut after 12' 'No object generated: could not parse the response.' "$(told ai-sdk "$amount")"
expect 'openai, 1250 cut after 12' 'Could not parse response content as the length limit was reached' "$(told openai "$amount")"
expect 'Genkit, 1250 cut after 12' '{"to":"Ada","amount":12} length' "$(told genkit "$amount")"
expect 'Genkit, a list cut' '{"to":"Ada","items":["tea","cof"]} length' "$(told genkit '{"to":"Ada","items":["tea","cof')"
expect 'Genkit, a name cut' '{"to":"Ad"} length' "$(told genkit '{"to":"Ad')"
