#!/usr/bin/env bash
# Packages: openai 3.57.0 (Python) and 7.59.0 (Node), OPENAI_ORG_ID empty or a blank, as templates of .env leave it.
# Expected: both treat it alike.
# Seen:     Node leaves the header out. Python sends an empty header, and a blank ends in `Connection error.`.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
npm_install openai@7.59.0
start_stand_in openai-organization
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
cat >"$work/node/app.js" <<'JAVASCRIPT'
import OpenAI from 'openai';
await new OpenAI().models.list().catch(() => {});
JAVASCRIPT
python() {
  "$work/python/bin/python" -c '
import openai
try:
    openai.OpenAI(max_retries=0).models.list()
except openai.APIError as error:
    print(error.message)'
}

OPENAI_ORG_ID='' node "$work/node/app.js"
expect 'Node, empty' '/v1/models None' "$(arrived)"
OPENAI_ORG_ID=' ' node "$work/node/app.js"
expect 'Node, a blank' '/v1/models None' "$(arrived)"
OPENAI_ORG_ID='' python
expect 'Python, empty' '/v1/models ' "$(arrived)"
expect 'Python, a blank' 'Connection error.' "$(OPENAI_ORG_ID=' ' python)"
expect 'then arrived' nothing "$(arrived)"
