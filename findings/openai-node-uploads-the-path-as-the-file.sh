#!/usr/bin/env bash
# Packages: openai 3.57.0 (Python) and 7.59.0 (Node), `files.create` with a path where the file should stand.
# Expected: both refuse it before anything is sent, as Python does.
# Seen:     Node sends the path itself as the content, in a field without a file name.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
npm_install openai@7.59.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
cd "$work/node"
echo '{}' >batch.jsonl
cat >app.js <<'JAVASCRIPT'
import OpenAI from 'openai';
await new OpenAI().files.create({ file: './batch.jsonl', purpose: 'batch' }).catch(() => {});
JAVASCRIPT

"$work/python/bin/python" -c '
import openai
try:
    openai.OpenAI().files.create(file="./batch.jsonl", purpose="batch")
except RuntimeError as error:
    print(str(error)[:27])'
expect 'sent by Python' nothing "$(arrived)"
node app.js
expect 'sent by Node to' '/v1/files Bearer your_api_key_here' "$(arrived)"
expect 'with the content' './batch.jsonl' "$(tr -d '\r' <"$work/body" | grep -A 2 'name="file"$' | tail -n 1)"
