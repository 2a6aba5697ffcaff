#!/usr/bin/env bash
# Packages: openai 7.59.0 (Node) and 3.57.0 (Python). A client was made with a key and an address in code; `withOptions` then
#           gets an option whose value is undefined (None in Python).
# Expected: what is undefined stays as the client has it.
# Seen:     in Python it stays. Node takes the key and the address of the variables instead, so the other key goes to the
#           other address.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
npm_install openai@7.59.0
start_stand_in
export OPENAI_API_KEY=key_of_the_variable OPENAI_BASE_URL=$address/of-the-variable
cat >"$work/node/app.js" <<'JAVASCRIPT'
import OpenAI from 'openai';
const client = new OpenAI({ apiKey: 'key_in_code', baseURL: process.argv[2] });
await client.withOptions({ apiKey: undefined, baseURL: undefined, timeout: 9000 }).models.list().catch(() => {});
JAVASCRIPT

"$work/python/bin/python" -c '
import sys
import openai
client = openai.OpenAI(api_key="key_in_code", base_url=sys.argv[1])
try:
    client.with_options(api_key=None, base_url=None, timeout=9).models.list()
except openai.AuthenticationError:
    pass' "$address"
expect 'Python' '/v1/models Bearer key_in_code' "$(arrived)"
node "$work/node/app.js" "$address"
expect 'Node' '/v1/of-the-variable/models Bearer key_of_the_variable' "$(arrived)"
