#!/usr/bin/env bash
# Package:  openai 2.54.0 and 3.57.0 (Python), a 401 answer whose body holds the code invalid_api_key.
# Expected: the text of the error, and so the log, holds the code, as it did for years.
# Seen:     in 2.54.0 it does. In 3.57.0 the text is only the status and the message; the code is in `error.code`. A
#           search through logs for `invalid_api_key` finds nothing any more.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here

# where VERSION: whether the code is in the text, then the attribute.
where() {
  pip_install "openai==$1" >/dev/null
  "$work/python/bin/python" -c '
import openai
try:
    openai.OpenAI(max_retries=0).chat.completions.create(model="m", messages=[])
except openai.AuthenticationError as error:
    print("in the text" if "invalid_api_key" in str(error) else "not in the text", "and code is", error.code)'
}

expect 'openai 2.54.0' 'in the text and code is invalid_api_key' "$(where 2.54.0)"
expect 'openai 3.57.0' 'not in the text and code is invalid_api_key' "$(where 3.57.0)"
