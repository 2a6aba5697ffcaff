#!/usr/bin/env bash
# Package:  langroid 0.69.16. A program imports it, and does nothing else with it; a file `.env` lies in the folder.
# Expected: the import changes nothing, and asks nobody.
# Seen:     key and base URL of `.env` are in the environment after the import, so every other library of the program asks with
#           them. And the import asks for a file of tiktoken at openaipublic.blob.core.windows.net, and fails without it.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install langroid==0.69.16
start_stand_in
mkdir "$work/app"
printf 'OPENAI_API_KEY=key_of_the_file\nOPENAI_BASE_URL=http://127.0.0.1:9/v1\n' >"$work/app/.env"
cat >"$work/app/start.py" <<'PYTHON'
import os
try:
    import langroid
except Exception as error:
    print(type(error).__name__)
print(os.environ.get("OPENAI_API_KEY"), os.environ.get("OPENAI_BASE_URL"))
PYTHON
# start VARIABLE=VALUE...: the environment after the import.
start() {
  (cd "$work/app" && env HTTPS_PROXY="${address%/v1}" "$@" "$work/python/bin/python" start.py 2>/dev/null) | xargs
}
expect 'after the import' 'ProxyError key_of_the_file http://127.0.0.1:9/v1' "$(start)"
expect 'asked for' 'CONNECT openaipublic.blob.core.windows.net:443' "$(arrived | sort -u)"
expect 'with a key in the environment' 'ProxyError your_own_key http://127.0.0.1:9/v1' "$(start OPENAI_API_KEY=your_own_key)"
