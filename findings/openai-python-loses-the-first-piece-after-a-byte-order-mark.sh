#!/usr/bin/env bash
# Packages: openai 3.57.0 (Python) and 7.59.0 (Node), a streamed answer with a byte order mark at its start, as a program for
#           .NET writes it; the standard of event streams allows one.
# Expected: the whole answer.
# Seen:     Python leaves out the first piece, without an error, also with `chat.completions.stream()`. Node keeps it.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
npm_install openai@7.59.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here PYTHONUTF8=1
answer 200 text/event-stream "$(python3 - <<'PYTHON'
import json
pieces = ["".join(["data: ", json.dumps({"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m",
          "choices": [{"index": 0, "delta": {"role": "assistant", "content": word}, "finish_reason": None}]}), "\n\n"])
          for word in ("one ", "two ", "three")]
print("\ufeff" + "".join(pieces) + "data: [DONE]\n")
PYTHON
)

"
cat >"$work/ask.py" <<'PYTHON'
import sys
from openai import OpenAI
question = {"model": "m", "messages": [{"role": "user", "content": "hi"}]}
if sys.argv[1] == "create":
    print("".join(piece.choices[0].delta.content for piece in OpenAI().chat.completions.create(stream=True, **question)))
else:
    with OpenAI().chat.completions.stream(**question) as stream:
        for _ in stream:
            pass
        print(stream.get_final_completion().choices[0].message.content)
PYTHON
cat >"$work/node/ask.js" <<'JAVASCRIPT'
import OpenAI from 'openai';
let text = '';
for await (const piece of await new OpenAI().chat.completions.create({ model: 'm', messages: [], stream: true })) {
  text += piece.choices[0].delta.content;
}
console.log(text);
JAVASCRIPT

expect 'Python, create' 'two three' "$("$work/python/bin/python" "$work/ask.py" create)"
expect 'Python, stream' 'two three' "$("$work/python/bin/python" "$work/ask.py" stream)"
expect 'Node' 'one two three' "$(node "$work/node/ask.js")"
