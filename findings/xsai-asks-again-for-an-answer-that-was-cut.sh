#!/usr/bin/env bash
# Packages: @xsai/generate-text 0.4.4, openai 7.59.0 (Node). The limit of tokens ends an answer, or a filter does, as the API says in
#           `finish_reason`; or a gateway gives none. There are no tools.
# Expected: one request, and the text that came.
# Seen:     it sends a second request with the cut text as the last message, so the model goes on from there. `text` is only what comes
#           then, and `usage` counts the second answer alone; with `maxSteps: 3` a filter is asked four times.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install @xsai/generate-text@0.4.4 openai@7.59.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
cat >"$work/node/app.js" <<'JAVASCRIPT'
import { readFileSync } from 'node:fs';
import { generateText } from '@xsai/generate-text';
import OpenAI from 'openai';

const { OPENAI_BASE_URL: baseURL, OPENAI_API_KEY: apiKey } = process.env;
const [, , who, maxSteps, work] = process.argv;
const question = { model: 'm', messages: [{ role: 'user', content: 'Tell me.' }] };
if (who === 'sdk') {
  const answer = await new OpenAI().chat.completions.create(question);
  console.log(answer.choices[0].message.content, answer.usage.total_tokens);
} else {
  const { text, usage } = await generateText({ ...question, apiKey, baseURL: `${baseURL}/`, ...(maxSteps && { maxSteps: Number(maxSteps) }) });
  console.log(text, usage.total_tokens);
}
const last = JSON.parse(readFileSync(`${work}/body`, 'utf8')).messages.at(-1);
console.log('last message:', last.role, last.content);
JAVASCRIPT
# told WHO [STEPS]: the text and the tokens, the last message that was sent, and how many requests there were.
told() {
  : >"$work/requests"
  node "$work/node/app.js" "$1" "${2-}" "$work"
  echo "requests: $(wc -l <"$work/requests")"
}
# ends REASON: an answer that ended for this reason.
ends() {
  answer 200 application/json '{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":'"$1"',
    "message":{"role":"assistant","content":"Once upon"}}],"usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3}}'
}
once=$'Once upon 3\nlast message: user Tell me.\nrequests: 1'

ends '"stop"'
expect 'stop' "$once" "$(told xsai)"
ends '"length"'
expect "OpenAI's SDK, length" "$once" "$(told sdk)"
expect 'length' $'Once upon 3\nlast message: assistant Once upon\nrequests: 2' "$(told xsai)"
ends '"content_filter"'
expect 'content_filter' $'Once upon 3\nlast message: assistant Once upon\nrequests: 2' "$(told xsai)"
expect 'content_filter, three steps' $'Once upon 3\nlast message: assistant Once upon\nrequests: 4' "$(told xsai 3)"
ends null
expect 'no reason' $'Once upon 3\nlast message: assistant Once upon\nrequests: 2' "$(told xsai)"
