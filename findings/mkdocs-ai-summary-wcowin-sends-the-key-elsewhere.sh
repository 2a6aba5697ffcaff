#!/usr/bin/env bash
# Packages: mkdocs-ai-summary-wcowin 1.3.0 and, as a counterpart, mkdocs-ai-summary 0.3.0, each with mkdocs 1.6.1 (Python). The plugin
#           writes a summary over each page; its service is called `openai`, and OPENAI_API_KEY holds the key, as its README says.
# Expected: the request goes to api.openai.com, for the model of `mkdocs.yml`.
# Seen:     wcowin's sends the key and the page to api.chatanywhere.tech, which is not OpenAI's, and asks for gpt-3.5-turbo,
#           whatever `model` says; OPENAI_BASE_URL changes nothing. It does the same where the service is `glm`, the default, and GLM
#           gives no summary. The build ends with 0 and names no error. The counterpart asks api.openai.com for the model given.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
mkdir -p "$work/site/docs/blog"
printf -- '---\ninclude: [ai-summary]\n---\n\n# A post\n\n' >"$work/site/docs/blog/post.md"
for number in $(seq 60); do echo "Sentence number $number tells something about the post."; done >>"$work/site/docs/blog/post.md"
cat >"$work/build.py" <<'PYTHON'
import contextlib, io, json
import mkdocs.__main__
import requests

def note(host, key, body):
    """In place of what sends a request: nothing leaves."""
    open("requests", "a").write(f"{host} {key} {json.loads(body)['model']};")
    raise requests.ConnectionError("no network")

requests.Session.send = lambda self, request, **more: note(request.url.split("/")[2], request.headers["Authorization"], request.body)
with contextlib.suppress(ImportError):
    import httpx2
    httpx2.Client.send = lambda self, request, **more: note(request.url.host, request.headers["authorization"], request.content)
with contextlib.redirect_stdout(io.StringIO()):
    mkdocs.__main__.cli(["build", "--quiet"])
PYTHON
# builds SETTINGS...: the requests of a build with these settings of the plugin, and how it ends.
builds() {
  local status=0
  printf 'site_name: Example\nplugins:\n  - ai-summary:\n' >"$work/site/mkdocs.yml"
  printf '      %s\n' "$@" >>"$work/site/mkdocs.yml"
  rm -f "$work/site/requests"
  (cd "$work/site" && HOME=$work env -u CI -u GITHUB_ACTIONS "$work/python/bin/python" -W ignore "$work/build.py") >"$work/out" 2>"$work/errors" || status=$?
  echo "$(sort -u "$work/site/requests" | cut -d';' -f1), status $status, $(grep -ciE 'error|fail' "$work/errors" || true) lines of errors"
}

export OPENAI_API_KEY=your_openai_key_here
pip_install mkdocs-ai-summary-wcowin==1.3.0 mkdocs==1.6.1
elsewhere='api.chatanywhere.tech Bearer your_openai_key_here gpt-3.5-turbo, status 0, 0 lines of errors'
expect 'wcowin' "$elsewhere" "$(builds 'ai_service: openai' 'model: gpt-4o-mini')"
export OPENAI_BASE_URL=http://127.0.0.1:9/v1
expect 'wcowin, with a base URL' "$elsewhere" "$(builds 'ai_service: openai' 'model: gpt-4o-mini')"
unset OPENAI_BASE_URL
expect 'wcowin, service glm without a key' "$elsewhere" "$(builds 'ai_service: glm')"
rm -rf "$work/python"
pip_install mkdocs-ai-summary==0.3.0 mkdocs==1.6.1 openai==3.57.0 requests
expect 'mkdocs-ai-summary' 'api.openai.com Bearer your_openai_key_here gpt-4o-mini, status 0, 0 lines of errors' "$(builds 'api: chatgpt' 'model: gpt-4o-mini')"
