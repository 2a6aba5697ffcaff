#!/usr/bin/env bash
# Packages: openai 3.57.0 (Python) and 7.59.0 (Node) on node 24.21.0, curl 7.88.1 of Debian. HTTP_PROXY is set, and NO_PROXY
#           names the host of the base URL.
# Expected: no one asks through the proxy, however the hosts are set apart and whether or not the port is named.
# Seen:     where blanks stand between the hosts, Python asks through the proxy. Where the port is named, curl does.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
npm_install openai@7.59.0 node@24.21.0
start_stand_in
# The stand-in is both the proxy and the API. A proxy is asked with a whole address, or with CONNECT.
unset no_proxy
export OPENAI_API_KEY=your_api_key_here OPENAI_BASE_URL=$address HTTP_PROXY=${address%/v1} NODE_USE_ENV_PROXY=1
# curl takes the name in small letters only.
export http_proxy=$HTTP_PROXY
cat >"$work/node/app.js" <<'JAVASCRIPT'
import OpenAI from 'openai';
await new OpenAI({ maxRetries: 0 }).models.list().catch(() => {});
JAVASCRIPT
cat >"$work/app.py" <<'PYTHON'
import openai
try:
    openai.OpenAI(max_retries=0).models.list()
except openai.APIError:
    pass
PYTHON
# way_of COMMAND...: whether its request came straight or through the proxy.
way_of() {
  "$@" >"$work/output" 2>&1 || true
  case $(arrived) in
    /v1/*) echo straight ;;
    *) echo proxy ;;
  esac
}
# ways: those of Python, Node and curl.
ways() {
  way_of "$work/python/bin/python" "$work/app.py"
  way_of "$work/node/node_modules/.bin/node" "$work/node/app.js"
  way_of curl --silent "$OPENAI_BASE_URL/models"
}

export NO_PROXY="example.com,127.0.0.1"
expect 'commas: Python, Node, curl' 'straight straight straight' "$(ways | xargs)"
export NO_PROXY="example.com 127.0.0.1"
expect 'blanks' 'proxy straight straight' "$(ways | xargs)"
export NO_PROXY="example.com,127.0.0.1:$port"
expect 'with the port' 'straight straight proxy' "$(ways | xargs)"
