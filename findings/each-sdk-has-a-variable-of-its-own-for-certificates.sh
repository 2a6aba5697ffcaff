#!/usr/bin/env bash
# Packages: openai 3.57.0 (Python) and 7.59.0 (Node) on node 24.21.0; a server whose certificate only a file knows.
# Expected: one variable leads both SDKs to the file, and REQUESTS_CA_BUNDLE, the usual advice for Python, is enough there.
# Seen:     Python takes SSL_CERT_FILE alone and Node NODE_EXTRA_CA_CERTS alone. With any other, both say "Connection
#           error." and no word about a certificate.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
npm_install openai@7.59.0 node@24.21.0
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost \
  -keyout "$work/key.pem" -out "$work/certificate.pem" 2>"$work/openssl.log"
start_stand_in
export OPENAI_API_KEY=your_api_key_here OPENAI_BASE_URL=${address/127.0.0.1/localhost}
export NO_PROXY=localhost no_proxy=localhost
cat >"$work/app.py" <<'PYTHON'
import openai
try:
    openai.OpenAI(max_retries=0).responses.create(model="m", input="hi")
except openai.APIError as error:
    print(error)
PYTHON
cat >"$work/node/app.js" <<'JAVASCRIPT'
import OpenAI from 'openai';
const call = new OpenAI({ maxRetries: 0 }).responses.create({ model: 'm', input: 'hi' });
await call.catch((error) => console.log(error.message));
JAVASCRIPT
# with NAME: what Python and Node print with the file in that variable.
with() {
  printf '%s / %s' "$(env "$1=$work/certificate.pem" "$work/python/bin/python" "$work/app.py")" \
    "$(env "$1=$work/certificate.pem" "$work/node/node_modules/.bin/node" "$work/node/app.js")"
}

python='Error code: 401 - Incorrect API key provided.' node='401 Incorrect API key provided.' none='Connection error.'
expect 'no variable' "$none / $none" "$(with NOTHING)"
expect 'SSL_CERT_FILE' "$python / $none" "$(with SSL_CERT_FILE)"
expect 'REQUESTS_CA_BUNDLE' "$none / $none" "$(with REQUESTS_CA_BUNDLE)"
expect 'NODE_EXTRA_CA_CERTS' "$none / $node" "$(with NODE_EXTRA_CA_CERTS)"
