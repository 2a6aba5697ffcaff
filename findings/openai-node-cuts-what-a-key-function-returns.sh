#!/usr/bin/env bash
# Packages: openai 3.57.0 (Python) and 7.59.0 (Node). The key comes from a function, which reads a file that ends in a line feed,
#           as mounted secrets often do, so that a new key is taken without a restart.
# Expected: both treat what the function returns alike: cut the end, or refuse it with a word about the key.
# Seen:     Node cuts the line feed off and is answered. Python says "Connection error.", and nothing was sent.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
npm_install openai@7.59.0
start_stand_in
echo your_api_key_here >"$work/secret"
cat >"$work/ask.py" <<'PYTHON'
import pathlib, sys
import openai

file, address = sys.argv[1:]
try:
    openai.OpenAI(api_key=lambda: pathlib.Path(file).read_text(), base_url=address, max_retries=0).models.list()
except openai.OpenAIError as error:
    print(type(error).__name__)
PYTHON
cat >"$work/node/ask.mjs" <<'NODE'
import { readFile } from 'node:fs/promises';
import OpenAI from 'openai';

const [file, baseURL] = process.argv.slice(2);
try {
  await new OpenAI({ apiKey: () => readFile(file, 'utf8'), baseURL, maxRetries: 0 }).models.list();
} catch (error) {
  console.log(error.constructor.name);
}
NODE
expect 'Node' 'AuthenticationError' "$(node "$work/node/ask.mjs" "$work/secret" "$address")"
expect 'arrived' '/v1/models Bearer your_api_key_here' "$(arrived)"
expect 'Python' 'APIConnectionError' "$("$work/python/bin/python" "$work/ask.py" "$work/secret" "$address")"
expect 'arrived' 'nothing' "$(arrived)"
