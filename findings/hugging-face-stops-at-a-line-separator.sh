#!/usr/bin/env bash
# Package:  huggingface-hub 2.4.0, its InferenceClient with the address and the key of a service that speaks as OpenAI does.
# Expected: it reads any stream of events that the standard allows, as the SDK of OpenAI does.
# Seen:     U+2028 in an answer, or no space after `data:`, ends in a JSONDecodeError. After a byte order mark the first
#           piece is missing. A web page in place of a stream is an empty answer.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install huggingface-hub==2.4.0 openai==3.57.0
start_stand_in
export PYTHONUTF8=1
cat >"$work/ask.py" <<'PYTHON'
import json, sys
form, library, address = sys.argv[1:]
if library == "write":
    words = ["one\u2028" if form == "separator" else "one ", "two"]
    pieces = [{"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [
              {"index": 0, "delta": {"role": "assistant", "content": word}, "finish_reason": None}]} for word in words]
    field = "data:" if form == "no space" else "data: "
    events = "".join(f"{field}{json.dumps(piece, ensure_ascii=False)}\n\n" for piece in pieces) + f"{field}[DONE]\n\n"
    print({"mark": "\ufeff"}.get(form, "") + events)
    sys.exit()
if library == "huggingface":
    from huggingface_hub import InferenceClient as Client
else:
    from openai import OpenAI as Client
try:
    client = Client(base_url=address, api_key="your_api_key_here")
    stream = client.chat.completions.create(model="m", messages=[{"role": "user", "content": "hi"}], stream=True)
    print(ascii("".join(piece.choices[0].delta.content for piece in stream)))
except Exception as error:
    print(type(error).__name__)
PYTHON
# ask LIBRARY FORM: what its client makes of a stream in this form.
ask() {
  if [ "$2" = page ]; then
    answer 200 text/html '<html>Welcome</html>'
  else
    answer 200 text/event-stream "$("$work/python/bin/python" "$work/ask.py" "$2" write '')

"
  fi
  "$work/python/bin/python" "$work/ask.py" "$2" "$1" "$address"
}

expect 'OpenAI, plain' "'one two'" "$(ask openai plain)"
expect 'Hugging Face, plain' "'one two'" "$(ask huggingface plain)"
expect 'OpenAI, U+2028' "'one\\u2028two'" "$(ask openai separator)"
expect 'Hugging Face, U+2028' JSONDecodeError "$(ask huggingface separator)"
expect 'OpenAI, no space' "'one two'" "$(ask openai 'no space')"
expect 'Hugging Face, no space' JSONDecodeError "$(ask huggingface 'no space')"
expect 'Hugging Face, byte order mark' "'two'" "$(ask huggingface mark)"
expect 'Hugging Face, web page' "''" "$(ask huggingface page)"
