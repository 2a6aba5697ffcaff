#!/usr/bin/env bash
# Packages: openai 3.57.0 (Python) and 7.59.0 (Node); OPENAI_BASE_URL holds a name and a password, as a gateway behind a login
#           asks for: a name, a colon, a password and @ before the host.
# Expected: both send the key.
# Seen:     Python sends the name and the password in the header where the key belongs, so the key never leaves. Node says
#           `Connection error.` and sends nothing.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
npm_install openai@7.59.0
start_stand_in
export OPENAI_API_KEY=your_api_key_here OPENAI_BASE_URL="http://team:word@${address#http://}"
cat >"$work/node/app.js" <<'JAVASCRIPT'
import OpenAI from 'openai';
await new OpenAI({ maxRetries: 0 }).models.list().catch(({ message }) => console.log(message));
JAVASCRIPT

"$work/python/bin/python" -c '
import openai
try:
    openai.OpenAI().models.list()
except openai.AuthenticationError:
    pass'
expect 'Python' "/v1/models Basic $(printf 'team:word' | base64)" "$(arrived)"
expect 'Node' 'Connection error.' "$(node "$work/node/app.js")"
expect 'then arrived' nothing "$(arrived)"
