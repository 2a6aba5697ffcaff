#!/usr/bin/env bash
# Packages: tokenlens 1.3.1 and ai-sdk-cost-calculator 7.1.14 with ai 7.0.173 and @ai-sdk/openai 4.0.118 (Node). Both are handed the usage
#           that the AI SDK gives of an answer: 100,000 tokens of input, 80,000 of them cached, and 10,000 of output.
# Expected: the same price from both, whether the model is written `openai:gpt-4o` or, as gateways do, `openai/gpt-4o`.
# Seen:     of `openai/gpt-4o` and `openai/o3`, tokenlens says 0: it takes the list of GitHub Models, where they are free. With a colon it
#           counts all input in full, as if nothing had been cached. In the older form of the usage, with `cachedInputTokens`, cached
#           tokens are counted in full and once more. Of a model it does not know it says undefined; the other raises an error.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install ai@7.0.173 @ai-sdk/openai@4.0.118 zod@4.6.7 tokenlens@1.3.1 ai-sdk-cost-calculator@7.1.14
gateway <<'PYTHON'
usage = {"prompt_tokens": 100000, "completion_tokens": 10000, "total_tokens": 110000, "prompt_tokens_details": {"cached_tokens": 80000}}

class Gateway(Answering):
    def do_POST(self):
        self.reply(200, *completion(self.asked(), usage))
PYTHON
start_gateway
cat >"$work/node/app.js" <<'JS'
import { createOpenAI } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { calculateCost } from 'ai-sdk-cost-calculator';
import { getUsage } from 'tokenlens';

const openai = createOpenAI({ baseURL: process.argv[2], apiKey: 'your_api_key_here' });
const { usage } = await generateText({ model: openai.chat('gpt-4o'), prompt: 'hi' });
const { inputTokens, outputTokens, totalTokens } = usage;
const older = { inputTokens, outputTokens, totalTokens, cachedInputTokens: usage.inputTokenDetails.cacheReadTokens };

const price = (cost) => {
  try {
    return cost()?.toFixed(3) ?? 'undefined';
  } catch (error) {
    return error.message.split('.')[0];
  }
};
for (const model of ['gpt-4o', 'o3', 'gpt-6.2-astra']) {
  const lens = (id, of = usage) => price(() => getUsage({ modelId: id, usage: of }).costUSD?.totalUSD);
  const told = [lens(`openai:${model}`), lens(`openai/${model}`), lens(`openai:${model}`, older), price(() => calculateCost({ model, usage }).totalCost)];
  console.log(`${model}: ${told.join(', ')}`);
}
JS
expect 'tokenlens with a colon, with a slash, with the older usage; ai-sdk-cost-calculator' 'gpt-4o: 0.350, 0.000, 0.450, 0.250
o3: 0.280, 0.000, 0.320, 0.160
gpt-6.2-astra: undefined, undefined, undefined, Unknown model: gpt-6' "$(node "$work/node/app.js" "$address")"
