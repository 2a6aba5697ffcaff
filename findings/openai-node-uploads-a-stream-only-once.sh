#!/usr/bin/env bash
# Package:  openai 7.59.0 (Node), an upload that the server answers with 500.
# Expected: every upload is tried three times, or a stream that was read is refused the second time.
# Seen:     a file handed over as bytes is tried three times. One from `fs.createReadStream`, as the README has it, is
#           tried once, and nothing says so.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install openai@7.59.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
answer 500 application/json '{}'
cd "$work/node"
echo '{}' >batch.jsonl
cat >app.js <<'JAVASCRIPT'
import { createReadStream, readFileSync } from 'node:fs';
import OpenAI, { toFile } from 'openai';
const file = process.argv[2] === 'stream' ? createReadStream('batch.jsonl') : await toFile(readFileSync('batch.jsonl'), 'batch.jsonl');
await new OpenAI().files.create({ file, purpose: 'batch' }).catch(() => {});
JAVASCRIPT

node app.js bytes
expect 'requests with bytes' 3 "$(arrived | wc -l | tr -d ' ')"
node app.js stream
expect 'requests with a stream' 1 "$(arrived | wc -l | tr -d ' ')"
