#!/usr/bin/env bash
# Packages: @langchain/openai 1.6.0, @langchain/core 1.4.0, openai 7.59.0 (Node), zod 4.6.7. A schema names itself with a getter, as zod's
#           own pages write it: a comment with its replies.
# Expected: the schema is sent with a reference to itself, which the API takes, as with openai's helper.
# Seen:     LangChain ends in `Maximum call stack size exceeded` before it asks, for an answer in a form and for a tool. Written with
#           `z.lazy`, the same schema works.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install @langchain/openai@1.6.0 @langchain/core@1.4.0 openai@7.59.0 zod@4.6.7
cat >"$work/node/app.js" <<'JAVASCRIPT'
import { tool } from '@langchain/core/tools';
import { ChatOpenAI } from '@langchain/openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import { z } from 'zod';

const getter = z.object({
  text: z.string(),
  get replies() {
    return z.array(getter);
  },
});
const lazy = z.object({ text: z.string(), replies: z.array(z.lazy(() => lazy)) });
const [, , who, kind] = process.argv;
const schema = { getter, lazy }[kind];
const model = new ChatOpenAI({ model: 'm', apiKey: 'your_api_key_here' });
const take = {
  openai: () => zodResponseFormat(schema, 'comment'),
  answer: () => model.withStructuredOutput(schema),
  tool: () => model.bindTools([tool(() => 'done', { name: 'comment', description: 'Write a comment', schema })]),
};
try {
  take[who]();
  console.log('taken');
} catch (error) {
  console.log(error.message);
}
process.exit();
JAVASCRIPT
# told WHO KIND: whether the schema is taken.
told() {
  node "$work/node/app.js" "$@" 2>/dev/null
}

expect 'openai, a getter' taken "$(told openai getter)"
expect 'LangChain, an answer, z.lazy' taken "$(told answer lazy)"
expect 'LangChain, an answer, a getter' 'Maximum call stack size exceeded' "$(told answer getter)"
expect 'LangChain, a tool, z.lazy' taken "$(told tool lazy)"
expect 'LangChain, a tool, a getter' 'Maximum call stack size exceeded' "$(told tool getter)"
