#!/usr/bin/env bash
# Packages: openai 3.57.0 (Python) and 7.59.0 (Node). A program asks with the key of each customer by `with_options`, and one
#           customer has left it empty.
# Expected: the empty key is refused, as it is where a client is made.
# Seen:     Node refuses it. Python sends the request with the program's own key, whose owner pays.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
npm_install openai@7.59.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=key_of_the_program
cat >"$work/node/app.js" <<'JAVASCRIPT'
import OpenAI from 'openai';
try {
  await new OpenAI().withOptions({ apiKey: '' }).models.list();
} catch (error) {
  console.log(error.message.split('.')[0]);
}
JAVASCRIPT

expect 'Node' 'Missing credentials' "$(node "$work/node/app.js")"
expect 'then arrived' nothing "$(arrived)"
"$work/python/bin/python" -c '
import openai
try:
    openai.OpenAI().with_options(api_key="").models.list()
except openai.AuthenticationError:
    pass'
expect 'Python' '/v1/models Bearer key_of_the_program' "$(arrived)"
