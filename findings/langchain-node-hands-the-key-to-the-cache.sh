#!/usr/bin/env bash
# Packages: @langchain/openai 1.6.0, @langchain/core 1.4.0, a model with a cache: the one in memory, and one of our own, as the
#           interface of the library asks for.
# Expected: the cache keeps the answers for two keys apart without being told a key, by a hash of it at most.
# Seen:     it keeps them apart, so after a rotation the same question is sent, and paid for, again. But a cache of your own gets
#           the key in full among the settings: one that keeps or logs them keeps the key. (The one in memory keeps a hash.)
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install @langchain/openai@1.6.0 @langchain/core@1.4.0
start_stand_in
answer 200 application/json '{"id": "any", "object": "chat.completion", "created": 1, "model": "any", "choices": [{"index": 0, "finish_reason": "stop",
  "message": {"role": "assistant", "content": "hello"}}], "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}}'
cat >"$work/node/app.js" <<'JAVASCRIPT'
import { InMemoryCache } from '@langchain/core/caches';
import { ChatOpenAI } from '@langchain/openai';
const [baseURL, way] = process.argv.slice(2);
const told = [];
const own = { lookup: async (question, settings) => (told.push(settings), null), update: async () => {} };
const cache = way === 'memory' ? new InMemoryCache() : own;
for (const apiKey of ['your_old_key', 'your_old_key', 'your_new_key']) {
  await new ChatOpenAI({ model: 'any', apiKey, cache, configuration: { baseURL } }).invoke('hi');
}
if (way === 'own') console.log(told.map((settings) => /your_\w+_key/.exec(settings)?.[0]).join(' '));
JAVASCRIPT
node "$work/node/app.js" "$address" memory
expect 'asked' '/v1/chat/completions Bearer your_old_key, /v1/chat/completions Bearer your_new_key' \
  "$(arrived | paste -sd , | sed 's/,/, /g')"
expect 'told to the cache' 'your_old_key your_old_key your_new_key' "$(node "$work/node/app.js" "$address" own)"
