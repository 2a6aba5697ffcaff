#!/usr/bin/env bash
# Packages: @langchain/openai 1.6.0, @langchain/core 1.4.0, openai 7.59.0 (Node), zod 4.6.7. With `withStructuredOutput`, the limit of tokens
#           ends an answer in JSON in the middle, or a gateway puts it between lines of Markdown. It answers at once, with the status 200.
# Expected: one request and the error; asking again brings the same.
# Seen:     LangChain asks seven times, with waits that grow to half a minute, and each answer is paid for. openai beneath it asks once.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install @langchain/openai@1.6.0 @langchain/core@1.4.0 openai@7.59.0 zod@4.6.7
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
cat >"$work/node/app.js" <<'JAVASCRIPT'
import { ChatOpenAI } from '@langchain/openai';
import OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import { z } from 'zod';

// So that the finding takes seconds, the waits between the requests are none; the limit of a request is ten minutes, and stays.
const wait = globalThis.setTimeout;
globalThis.setTimeout = (then, milliseconds, ...more) => wait(then, milliseconds < 100_000 ? 0 : milliseconds, ...more);
const schema = z.object({ to: z.string() });
const ask = {
  langchain: () => new ChatOpenAI({ model: 'gpt-4o' }).withStructuredOutput(schema).invoke('hi'),
  openai: () =>
    new OpenAI().chat.completions.parse({
      model: 'm',
      messages: [{ role: 'user', content: 'hi' }],
      response_format: zodResponseFormat(schema, 'bill'),
    }),
};
console.log('TOLD', await ask[process.argv[2]]().then(JSON.stringify, (error) => error.message.split('\n')[0]));
process.exit();
JAVASCRIPT
# told WHO REASON TEXT: what it says of an answer that ends for this reason, and how many requests it took.
told() {
  answer 200 application/json "$(python3 -c '
import json, sys
message = {"role": "assistant", "content": sys.argv[2]}
print(json.dumps({"id": "1", "object": "chat.completion", "created": 1, "model": "m",
                  "choices": [{"index": 0, "finish_reason": sys.argv[1], "message": message}]}))' "$2" "$3")"
  arrived >/dev/null
  local text
  text=$(node "$work/node/app.js" "$1" 2>/dev/null | sed -n 's/^TOLD //p')
  echo "$text, $(arrived | grep -c /v1/)"
}
cut='Could not parse response content as the length limit was reached'

expect 'LangChain, whole' '{"to":"Ada"}, 1' "$(told langchain stop '{"to":"Ada"}')"
expect 'openai, cut' "$cut, 1" "$(told openai length '{"to":"Ad')"
expect 'LangChain, cut' "$cut, 7" "$(told langchain length '{"to":"Ad')"
markdown=$'```json\n{"to":"Ada"}\n```'
expect 'openai, in Markdown' 'Error reading response: invalid structured output JSON., 1' "$(told openai stop "$markdown")"
expect 'LangChain, in Markdown' "Unexpected token '\`', \"\`\`\`json, 7" "$(told langchain stop "$markdown")"
