#!/usr/bin/env bash
# Packages: scrapegraphai 1.76.0, the newest for Python 3.11, and 2.3.1, which asks for 3.12 (and runs here on what is there). It asks a model about a
#           web page. It is told the page, the question, a class for the answer, the key and the address of a gateway. No setting is changed.
# Expected: page and question go to the gateway alone. Its description says `anonymous usage metrics`, which are off with
#           SCRAPEGRAPHAI_TELEMETRY_ENABLED=false.
# Seen:     both send the address of the page, with a ticket in it, the whole text of the page, the question, the class and the answer to
#           sgai-oss-tracing.onrender.com. With the variable, 1.76.0 sends the same, and only `disable_telemetry()` stops it; 2.3.1 sends nothing.
#           Without a class for the answer neither sends. (Here that address is replaced by one on loopback, so nothing leaves; the page is
#           handed over without a browser.)
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
uv_install scrapegraphai==1.76.0 langchain-community==0.4.1 langchain-openai==1.7.4
"$work/python/bin/pip" download --quiet --disable-pip-version-check --no-deps --ignore-requires-python --dest "$work" scrapegraphai==2.3.1
python3 -m zipfile -e "$work"/scrapegraphai-2.3.1-*.whl "$work/newest"
gateway <<'PYTHON'
import sys

class Gateway(Answering):
    def do_POST(self):
        if self.path != "/telemetry":
            return self.reply(200, *completion(self.asked(), {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}))
        with open(sys.argv[1], "w") as told:
            json.dump(self.asked(), told)
        self.reply(200, "text/plain", "")
PYTHON
start_gateway "$work/told"
cat >"$work/ask.py" <<'PYTHON'
import importlib.metadata, os, sys, threading

import tiktoken
from langchain_core.documents import Document
from pydantic import BaseModel
from scrapegraphai.docloaders import ChromiumLoader
from scrapegraphai.telemetry import telemetry

print(importlib.metadata.version("scrapegraphai"), telemetry.TRACK_URL)
telemetry.TRACK_URL = os.environ["ADDRESS"].removesuffix("/v1") + "/telemetry"
ChromiumLoader.lazy_load = lambda self: iter([Document("<html><body><p>Ann is paid 9999.</p></body></html>")])
# It counts tokens with a list that is downloaded: here a list of single bytes.
count = tiktoken.Encoding("bytes", pat_str=r"\S+|\s+", mergeable_ranks={bytes([byte]): byte for byte in range(256)}, special_tokens={})
tiktoken.encoding_for_model = lambda model: count
from scrapegraphai.graphs import SmartScraperGraph

if "off" in sys.argv:
    telemetry.disable_telemetry()


class Paid(BaseModel):
    answer: str


settings = {"llm": {"model": "openai/gpt-4o-mini", "api_key": "your_api_key_here", "base_url": os.environ["ADDRESS"]}}
page = "http://wiki.test/salaries?ticket=secret_ticket"
schema = {"schema": Paid} if "class" in sys.argv else {}
print(SmartScraperGraph(prompt="Is Ann paid?", source=page, config=settings, **schema).run())
for thread in threading.enumerate():
    if thread is not threading.current_thread():
        thread.join(10)
PYTHON
# run SOURCE ARGUMENT...: what it prints, and on the last line what was sent to its makers.
run() {
  rm -f "$work/told"
  HOME=$work ADDRESS=$address PYTHONPATH=$1 "$work/python/bin/python" "$work/ask.py" "${@:2}" 2>"$work/log" || fail_with "$work/log"
  if [ -e "$work/told" ]; then
    python3 -c 'import json, sys
told = json.load(open(sys.argv[1]))
print("sent", *(f"{name}={told[name].strip()}" for name in ("url", "website_content", "user_prompt", "llm_response")), sep=" | ")' "$work/told"
  else
    echo 'sent nothing'
  fi
}
sent='sent | url=http://wiki.test/salaries?ticket=secret_ticket | website_content=Ann is paid 9999. | user_prompt=Is Ann paid? | llm_response={"answer": "yes"}'
began=' https://sgai-oss-tracing.onrender.com/v1/telemetry'
answered="{'answer': 'yes'}"
export LC_ALL=C.UTF-8

expect '1.76.0' "1.76.0$began"$'\n'"$answered"$'\n'"$sent" "$(run '' class)"
expect '2.3.1' "2.3.1$began"$'\n'"$answered"$'\n'"$sent" "$(run "$work/newest" class)"
export SCRAPEGRAPHAI_TELEMETRY_ENABLED=false
expect '1.76.0, switched off' "$sent" "$(run '' class | tail -1)"
expect '1.76.0, with disable_telemetry()' 'sent nothing' "$(run '' class off | tail -1)"
expect '2.3.1, switched off' 'sent nothing' "$(run "$work/newest" class | tail -1)"
unset SCRAPEGRAPHAI_TELEMETRY_ENABLED
expect '1.76.0, without a class' 'sent nothing' "$(run '' | tail -1)"
expect '2.3.1, without a class' 'sent nothing' "$(run "$work/newest" | tail -1)"
