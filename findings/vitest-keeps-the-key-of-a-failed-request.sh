#!/usr/bin/env bash
# Packages: vitest 5.1.2 with vite 8.3.8, axios 1.21.1, openai 7.59.0 on Node 24.21.0. A test asks the API with a key that is
#           refused, once with axios and once with the SDK.
# Expected: what the screen does not show is not in the reports either.
# Seen:     the screen shows no key. The reports `junit` and `blob`, which CI systems keep as files, hold the header of the
#           request of axios with the key in full, and so does the screen of `verbose`. After the error of the SDK
#           none of these holds it.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install vitest@5.1.2 vite@8.3.8 axios@1.21.1 openai@7.59.0 node@24.21.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here PATH=$work/node/node_modules/.bin:$PATH
cat >"$work/node/axios.test.js" <<'JAVASCRIPT'
import axios from 'axios';
import { test } from 'vitest';
const { OPENAI_API_KEY, OPENAI_BASE_URL } = process.env;
test('lists the models', () => axios.get(`${OPENAI_BASE_URL}/models`, { headers: { authorization: `Bearer ${OPENAI_API_KEY}` } }));
JAVASCRIPT
cat >"$work/node/sdk.test.js" <<'JAVASCRIPT'
import OpenAI from 'openai';
import { test } from 'vitest';
test('lists the models', () => new OpenAI().models.list());
JAVASCRIPT
cd "$work/node"
report() {
  rm -f report
  vitest run "$1.test.js" --reporter="$2" --outputFile=report >screen 2>&1 || true
  [ -e report ] || mv screen report
  grep -q '401\|Incorrect API key' report || echo 'no error either'
  if grep -q your_api_key_here report; then echo the key; else echo no key; fi
}
expect 'axios, default' 'no key' "$(report axios default)"
for kind in junit blob verbose; do expect "axios, $kind" 'the key' "$(report axios $kind)"; done
for kind in default junit blob verbose; do expect "SDK, $kind" 'no key' "$(report sdk $kind)"; done
