#!/usr/bin/env bash
# Packages: @mastra/core 1.71.0, ai 7.0.173 with @ai-sdk/openai 4.0.118. The limit of tokens ends an answer in the middle of a tool's
#           arguments, as the API says with `length`; or a model writes its arguments with a line feed inside a text, or twice.
# Expected: the tool is not run, and the model or the program learns why, as with the AI SDK beneath.
# Seen:     Mastra runs the tool, with no arguments at all: `{}`. All that the tool may do without has gone, such as a filter.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install @mastra/core@1.71.0 ai@7.0.173 @ai-sdk/openai@4.0.118 zod@4.6.7
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here MASTRA_TELEMETRY_DISABLED=1
cat >"$work/node/app.js" <<'JAVASCRIPT'
import { createOpenAI } from '@ai-sdk/openai';
import { Agent } from '@mastra/core/agent';
import { createTool } from '@mastra/core/tools';
import { generateText, tool } from 'ai';
import { z } from 'zod';

const { OPENAI_BASE_URL: url, OPENAI_API_KEY: apiKey } = process.env;
const inputSchema = z.object({ customer: z.string().optional().describe('All customers, if left out') });
const description = 'List the open bills';
const ran = [];
const execute = async (input) => {
  ran.push(JSON.stringify(input));
  return 'done';
};
const ask = {
  'ai-sdk': () =>
    generateText({ model: createOpenAI().chat('m'), prompt: 'hi', tools: { bills: tool({ description, inputSchema, execute }) } }),
  mastra: () =>
    new Agent({
      id: 'a',
      name: 'a',
      instructions: 'Help.',
      model: { id: 'gateway/m', url, apiKey },
      tools: { bills: createTool({ id: 'bills', description, inputSchema, execute }) },
    }).generate('hi', { maxSteps: 1 }),
};
await ask[process.argv[2]]();
console.log('RAN', ran.join(' ') || 'nothing');
process.exit();
JAVASCRIPT
# ran WHO ARGUMENTS REASON: what the tool was run with.
ran() {
  answer 200 application/json "$(python3 -c '
import json, sys
call = {"id": "c1", "type": "function", "function": {"name": "bills", "arguments": sys.argv[1]}}
message = {"role": "assistant", "content": None, "tool_calls": [call]}
print(json.dumps({"id": "1", "object": "chat.completion", "created": 1, "model": "m",
                  "choices": [{"index": 0, "finish_reason": sys.argv[2], "message": message}]}))' "$2" "$3")"
  node "$work/node/app.js" "$1" 2>/dev/null | sed -n 's/^RAN //p'
}
whole='{"customer":"Ada"}'

expect 'the AI SDK, whole' "$whole" "$(ran ai-sdk "$whole" tool_calls)"
expect 'Mastra, whole' "$whole" "$(ran mastra "$whole" tool_calls)"
expect 'the AI SDK, cut' nothing "$(ran ai-sdk '{"customer":"Ad' length)"
expect 'Mastra, cut' '{}' "$(ran mastra '{"customer":"Ad' length)"
expect 'the AI SDK, twice' nothing "$(ran ai-sdk "$whole$whole" tool_calls)"
expect 'Mastra, twice' '{}' "$(ran mastra "$whole$whole" tool_calls)"
expect 'Mastra, with a line feed' '{}' "$(ran mastra $'{"customer":"Ada\nLovelace"}' tool_calls)"
