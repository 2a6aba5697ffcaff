#!/usr/bin/env bash
# Packages: openai 3.57.0 (Python) and 7.59.0 (Node), a key with a no-break space at its end, as web pages add it.
# Expected: Python names the key or the header; Node sends the space, because a header may hold that character.
# Seen:     Python speaks of the codec 'ascii' and a position. Node cuts the space off, and the key works.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
npm_install openai@7.59.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=$'your_api_key_here\u00a0'
cat >"$work/node/app.js" <<'JAVASCRIPT'
import OpenAI from 'openai';
await new OpenAI().models.list().catch(() => {});
JAVASCRIPT

says=$("$work/python/bin/python" -c '
import openai
try:
    openai.OpenAI().models.list()
except UnicodeEncodeError as error:
    print(error)')
expect 'Python says' "'ascii' codec can't encode character '\\xa0' in position 24: ordinal not in range(128)" "$says"
expect 'Python sent' nothing "$(arrived)"
node "$work/node/app.js"
expect 'Node sent' '/v1/models Bearer your_api_key_here' "$(arrived)"
