#!/usr/bin/env bash
# Packages: semantic-kernel 1.45.0 with openai 3.57.0 (Python); a folder with `.env`, which nobody asks it to read.
# Expected: it reads no file, or it reads both lines of the file: the key and the address that the key is for.
# Seen:     it takes the key out of `.env` and leaves the address there. The key of a gateway then goes to api.openai.com.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install semantic-kernel==1.45.0 openai==3.57.0
cd "$work"
printf 'OPENAI_API_KEY=your_api_key_here\nOPENAI_BASE_URL=http://127.0.0.1:9/v1\n' >.env
cat >app.py <<'PYTHON'
from semantic_kernel.connectors.ai.open_ai import OpenAIChatCompletion

client = OpenAIChatCompletion(ai_model_id="m").client
print(client.api_key, client.base_url)
PYTHON

expect 'with the file' 'your_api_key_here https://api.openai.com/v1/' "$(python/bin/python app.py)"
set -a
# shellcheck source=/dev/null
. ./.env
set +a
expect 'with both variables' 'your_api_key_here http://127.0.0.1:9/v1/' "$(python/bin/python app.py)"
