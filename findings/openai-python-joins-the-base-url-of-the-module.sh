#!/usr/bin/env bash
# Package:  openai 3.57.0 (Python); the base URL is set on the module, `openai.base_url = ".../v1"`, without a slash at its
#           end, and not on a client.
# Expected: requests go to /v1/chat/completions, as they do from a client with the same base URL.
# Seen:     from the module they go to /v1chat/completions, which a server answers with 404.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
start_stand_in
export OPENAI_API_KEY=your_api_key_here
ask() {
  "$work/python/bin/python" -c "
import sys
import openai
$1
try:
    client.chat.completions.create(model='m', messages=[])
except openai.AuthenticationError:
    pass" "$address"
}

ask 'client = openai.OpenAI(base_url=sys.argv[1])'
expect 'a client' '/v1/chat/completions Bearer your_api_key_here' "$(arrived)"
ask 'openai.base_url = sys.argv[1]; client = openai'
expect 'the module' '/v1chat/completions Bearer your_api_key_here' "$(arrived)"
ask 'openai.base_url = sys.argv[1] + "/"; client = openai'
expect 'the module, with a slash' '/v1/chat/completions Bearer your_api_key_here' "$(arrived)"
