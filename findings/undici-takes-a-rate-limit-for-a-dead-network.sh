#!/usr/bin/env bash
# Packages: openai 7.59.0 (Node) with undici 8.13.1 on Node 24.21.0, whose fetch and RetryAgent the SDK gets.
# Expected: a POST is none of the requests that RetryAgent repeats by itself, so it hands over a 429, and the SDK raises a
#           RateLimitError. With POST among its methods it tries again, and hands over the last reply.
# Seen:     both end in "Connection error." Without POST, the cause is "Request failed". With it, the cause is the length of the
#           request's body, which the first try has used up. A 401 arrives as it should.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install openai@7.59.0 undici@8.13.1 node@24.21.0
start_stand_in
answer 429 application/json '{"error": {"message": "Rate limit reached.", "type": "requests", "code": "rate_limit_exceeded"}}'
cat >"$work/node/ask.mjs" <<'NODE'
import OpenAI from 'openai';
import { Agent, RetryAgent, fetch } from 'undici';

const [baseURL, ...methods] = process.argv.slice(2);
const dispatcher = new RetryAgent(new Agent(), { minTimeout: 10, maxRetries: 2, ...(methods.length > 0 && { methods }) });
const client = new OpenAI({ apiKey: 'your_api_key_here', baseURL, maxRetries: 0, fetch, fetchOptions: { dispatcher } });
try {
  await client.responses.create({ model: 'any', input: 'hi' });
} catch (error) {
  console.log(error.constructor.name, '|', error.cause?.cause?.message ?? error.cause?.message ?? error.code);
}
NODE
ask() {
  "$work/node/node_modules/.bin/node" "$work/node/ask.mjs" "$address" "$@"
}
expect 'a 429' 'APIConnectionError | Request failed' "$(ask)"
expect 'a 429, with POST' 'APIConnectionError | Request body length does not match content-length header' "$(ask POST)"
rm "$work/answer.json"
expect 'a 401' 'AuthenticationError | invalid_api_key' "$(ask)"
