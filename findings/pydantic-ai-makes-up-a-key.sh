#!/usr/bin/env bash
# Package:  pydantic-ai-slim[openai] 2.68.0, no key set.
# Expected: a missing key is an error at once, wherever the requests go.
# Seen:     without OPENAI_BASE_URL it is. With it, nothing complains: the request goes out with the made-up key
#           `api-key-not-set`, and what you read is the answer of the server, that your key is incorrect.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install 'pydantic-ai-slim[openai]==2.68.0' openai==3.57.0
start_stand_in

# error_class: the class of the error that a first run ends with.
error_class() {
  { "$work/python/bin/python" -c '
from pydantic_ai import Agent
Agent("openai:m").run_sync("hi")' 2>&1 || true; } | tail -n 1 | grep -o '^[A-Za-z_.]*'
}

expect 'no base URL' pydantic_ai.exceptions.UserError "$(error_class)"
expect 'the stand-in got' nothing "$(arrived)"
export OPENAI_BASE_URL=$address
expect 'with OPENAI_BASE_URL' pydantic_ai.exceptions.ModelAuthenticationError "$(error_class)"
expect 'the stand-in got' '/v1/responses Bearer api-key-not-set' "$(arrived)"
