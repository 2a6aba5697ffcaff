#!/usr/bin/env bash
# Packages: @openai/agents 0.20.0 and openai 7.59.0 (Node). A program that goes on running gets a new key and hands it over with
#           `setDefaultOpenAIKey`, then a client of its own with `setDefaultOpenAIClient`.
# Expected: the next run asks with what was handed over last.
# Seen:     once a run has asked, each later one sends the first key, also from a new `Runner`. Nothing is said. A provider of its own
#           for the runner takes the new key.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install @openai/agents@0.20.0 openai@7.59.0 zod@4.6.7
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_AGENTS_DISABLE_TRACING=1
cat >"$work/node/app.js" <<'JAVASCRIPT'
import { Agent, OpenAIProvider, Runner, run, setDefaultOpenAIClient, setDefaultOpenAIKey } from '@openai/agents';
import OpenAI from 'openai';

const agent = new Agent({ name: 'a', model: 'm' });
const attempt = (asked) => asked.catch(() => {});
const [, , before, after] = process.argv;
setDefaultOpenAIKey('the_first_key');
if (before === 'asked') await attempt(run(agent, 'hi'));
const hand = {
  key: () => setDefaultOpenAIKey('the_second_key'),
  client: () => setDefaultOpenAIClient(new OpenAI({ apiKey: 'the_second_key', maxRetries: 0 })),
};
hand[after]?.();
await attempt(run(agent, 'hi'));
await attempt(new Runner(after === 'provider' ? { modelProvider: new OpenAIProvider({ apiKey: 'the_second_key' }) } : {}).run(agent, 'hi'));
process.exit();
JAVASCRIPT
# keys WORDS...: the keys of the requests.
keys() {
  node "$work/node/app.js" "$@" >"$work/log" 2>&1 || true
  arrived | sed 's/.*Bearer //' | tr '\n' ' '
}

expect 'a second key before the first run' 'the_second_key the_second_key ' "$(keys unasked key)"
expect 'a second key after it' 'the_first_key the_first_key the_first_key ' "$(keys asked key)"
expect 'a second client after it' 'the_first_key the_first_key the_first_key ' "$(keys asked client)"
expect 'a provider for the runner' 'the_first_key the_first_key the_second_key ' "$(keys asked provider)"
