#!/usr/bin/env bash
# Packages: @logtape/redaction 2.3.7 with @logtape/logtape 2.3.7 and openai 7.59.0 on Node 24.21.0: redactByField with its own list of names.
# Expected: it takes the key out of what is logged, and leaves the rest, such as the usage of an answer, as it is.
# Seen:     every name that holds `token` counts as a secret, so of the usage nothing is left but `{}`. The key in a field of an
#           error, where a program keeps what it had sent, stays in full.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install node@24.21.0 @logtape/redaction@2.3.7 @logtape/logtape@2.3.7 openai@7.59.0
export PATH=$work/node/node_modules/.bin:$PATH
start_stand_in
answer 200 application/json '{"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": [],
  "usage": {"prompt_tokens": 12, "completion_tokens": 5, "total_tokens": 17}}'
cat >"$work/node/log.mjs" <<'JAVASCRIPT'
import { configureSync, getLogger } from '@logtape/logtape'
import { redactByField } from '@logtape/redaction'
import OpenAI from 'openai'

configureSync({
  sinks: { lines: redactByField((record) => console.log(JSON.stringify(record.properties))) },
  loggers: [{ category: 'app', sinks: ['lines'] }, { category: ['logtape', 'meta'], lowestLevel: 'error' }],
})
const log = getLogger('app')
const apiKey = 'first_example_key'
const client = new OpenAI({ apiKey, baseURL: process.argv[2] })
const { usage } = await client.chat.completions.create({ model: 'm', messages: [] })
console.log(JSON.stringify({ usage }))
log.info('asked', { usage, apiKey, headers: { authorization: `Bearer ${apiKey}` } })
const error = Object.assign(new Error('refused'), { headers: { authorization: `Bearer ${apiKey}` } })
log.error('failed', { error })
JAVASCRIPT
node "$work/node/log.mjs" "$address" >"$work/seen"
line() { sed -n "$1p" "$work/seen"; }

expect 'the usage' '{"usage":{"prompt_tokens":12,"completion_tokens":5,"total_tokens":17}}' "$(line 1)"
expect 'logged' '{"usage":{},"headers":{}}' "$(line 2)"
expect 'the error logged' '{"error":{"headers":{"authorization":"Bearer first_example_key"}}}' "$(line 3)"
