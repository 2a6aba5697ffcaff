#!/usr/bin/env bash
# Packages: @ai-sdk-tools/cache 1.2.0 with ai 5.0.277 and @ai-sdk/openai 2.0.130 (Node), which keeps what the tools of a model gave. Two tools
#           take a city, one for its weather and one for its population; the model calls both for Paris, one after the other.
# Expected: each tool is run once, and the model is told what each gave, whichever way they are wrapped.
# Seen:     wrapped by one `createCached()`, as its README has it, or by `cacheTools` with a store, the second tool is not run: the model is
#           told the weather as the population, and no error comes. What is kept has no name of a tool. `cached` alone, with a store for
#           each tool, gets it right. So it is with `cacheKey`, which keeps users apart, but not tools.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install ai@5.0.277 @ai-sdk/openai@2.0.130 zod@4.6.7 @ai-sdk-tools/cache@1.2.0
gateway <<'PYTHON'
class Gateway(Answering):
    def do_POST(self):
        told = [message["content"] for message in self.asked()["messages"] if message["role"] == "tool"]
        if len(told) == 2:
            message, reason = {"role": "assistant", "content": "weather: %s, population: %s" % tuple(told)}, "stop"
        else:
            function = {"name": ["weather", "population"][len(told)], "arguments": '{"city": "Paris"}'}
            call = {"id": f"call_{len(told)}", "type": "function", "function": function}
            message, reason = {"role": "assistant", "content": None, "tool_calls": [call]}, "tool_calls"
        self.reply(200, "application/json", json.dumps({"id": "1", "object": "chat.completion", "created": 1, "model": "m",
                   "choices": [{"index": 0, "message": message, "finish_reason": reason}]}))
PYTHON
cat >"$work/node/app.js" <<'JS'
import { cached, cacheTools, createCached } from '@ai-sdk-tools/cache';
import { createOpenAI } from '@ai-sdk/openai';
import { generateText, stepCountIs, tool } from 'ai';
import { z } from 'zod';

const [, , how, address] = process.argv;
const ran = [];
const about = (name, answer) =>
  tool({
    description: `The ${name} of a city.`,
    inputSchema: z.object({ city: z.string() }),
    execute: async () => {
      ran.push(name);
      return answer;
    },
  });
const plain = { weather: about('weather', 'rain'), population: about('population', '2 million') };
/** A store as cacheTools takes it. */
const store = () => {
  const kept = new Map();
  return { get: (key) => kept.get(key), set: (key, entry) => kept.set(key, entry), size: () => kept.size };
};
const each = (wrap) => ({ weather: wrap(plain.weather), population: wrap(plain.population) });
const tools = {
  plain: () => plain,
  cached: () => each((one) => cached(one)),
  createCached: () => each(createCached()),
  cacheKey: () => each(createCached({ cacheKey: () => 'team:1:user:1' })),
  cacheTools: () => cacheTools(plain, { store: store() }),
}[how]();
const model = createOpenAI({ baseURL: address, apiKey: 'your_api_key_here' }).chat('gpt-4o');
const { text } = await generateText({ model, tools, prompt: 'Tell me of Paris.', stopWhen: stepCountIs(5) });
console.log(`${text} (ran ${ran.join(', ')})`);
JS
start_gateway
app() { node "$work/node/app.js" "$1" "$address"; }
right='weather: rain, population: 2 million (ran weather, population)'
wrong='weather: rain, population: rain (ran weather)'
expect 'without a cache' "$right" "$(app plain)"
expect 'cached, for each tool' "$right" "$(app cached)"
expect 'createCached' "$wrong" "$(app createCached)"
expect 'createCached with a cacheKey' "$wrong" "$(app cacheKey)"
expect 'cacheTools with a store' "$wrong" "$(app cacheTools)"
