#!/usr/bin/env bash
# Package:  openai 2.54.0 and 3.57.0 (Python), a 401 of a gateway in the form of FastAPI: {"detail": "…"}.
# Expected: the text of the error holds the answer, as it did for years.
# Seen:     in 2.54.0 it does. In 3.57.0 the text is only `Error code: 401`; the answer is in `error.body`.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
answer 401 application/json '{"detail": "Not authenticated"}'

# text VERSION: the text of the error, then its body.
text() {
  pip_install "openai==$1" >/dev/null
  "$work/python/bin/python" -c '
import openai
try:
    openai.OpenAI().models.list()
except openai.AuthenticationError as error:
    print(f"{error} and {error.body}")'
}

body="{'detail': 'Not authenticated'}"
expect 'openai 2.54.0' "Error code: 401 - $body and $body" "$(text 2.54.0)"
expect 'openai 3.57.0' "Error code: 401 and $body" "$(text 3.57.0)"
