#!/usr/bin/env bash
# Packages: gradio 6.31.0 (Python). A page made with Interface asks for a question and, in a password field, for the key of whoever visits it.
# Expected: the key is used for the question and kept nowhere.
# Seen:     the page has a button `Flag` below the answer, unasked. Pressed, it writes the question, the answer and the key in full
#           into .gradio/flagged/dataset1.csv where the program was started, a folder that no .gitignore of Gradio's names.
#           With flagging_mode="never" there is no such button. What a visitor likes in a ChatInterface is written down without the key.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
uv_install gradio==6.31.0
cat >"$work/app.py" <<'PYTHON'
import contextlib, io, sys
import gradio
from gradio_client import Client

# Gradio gives up where its own page takes over three seconds, as on a busy machine.
gradio.networking.url_ok = lambda address: True

def ask(question, key):
    return "yes"

fields = [gradio.Textbox(label="Question"), gradio.Textbox(label="OpenAI API key", type="password")]
page = gradio.Interface(ask, fields, gradio.Textbox(label="Answer"), **({"flagging_mode": sys.argv[1]} if sys.argv[1:] else {}))
with contextlib.redirect_stdout(io.StringIO()):
    address = page.launch(prevent_thread_lock=True, quiet=True)[1]
visitor = Client(address, verbose=False, httpx_kwargs={"timeout": 60})
buttons = [part["props"]["value"] for part in visitor.config["components"] if part["type"] == "button"]
print("buttons:", *buttons)
answer = visitor.predict("Is it so?", "your_api_key_here", api_name="/ask")
if "Flag" in buttons:
    visitor.predict("Is it so?", "your_api_key_here", answer, api_name="/Flag")
PYTHON
# visit [MODE]: the buttons of the page, and what is written down once a visitor has asked, and pressed `Flag` where it is.
visit() {
  rm -rf "$work/site"
  mkdir "$work/site"
  (cd "$work/site" && HOME=$work GRADIO_ANALYTICS_ENABLED=False ../python/bin/python -W ignore ../app.py "$@" 2>errors | grep buttons) || fail_with "$work/site/errors"
  (cd "$work/site" && rm errors && find . -type f -exec echo {} \; -exec cut -d, -f1-3 {} \;)
}
expect 'as it comes' 'buttons: Clear Submit Flag
./.gradio/flagged/dataset1.csv
Question,OpenAI API key,Answer
Is it so?,your_api_key_here,yes' "$(visit)"
expect 'with flagging_mode="never"' 'buttons: Clear Submit' "$(visit never)"
