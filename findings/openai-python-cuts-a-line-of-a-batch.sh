#!/usr/bin/env bash
# Package:  openai 3.57.0 (Python), a file of batch results whose two answers hold U+2028 and U+0085, as JSON allows.
# Expected: `iter_lines()` gives one line for each result: lines of JSONL end at a line feed.
# Seen:     it ends a line at each of these characters, too. Of two results it makes four pieces, none of which is JSON.
#           The same file, read as bytes, has two lines. A stream of events keeps the characters.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
cat >"$work/results.py" <<'PYTHON'
import json, sys
answers = ["first\u2028second", "first\u0085second"]
if sys.argv[1] == "file":
    for number, answer in enumerate(answers):
        print(json.dumps({"custom_id": f"request-{number}", "answer": answer}, ensure_ascii=False))
else:
    for answer in answers:
        piece = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m",
                 "choices": [{"index": 0, "delta": {"content": answer}, "finish_reason": None}]}
        print("data: " + json.dumps(piece, ensure_ascii=False) + "\n")
    print("data: [DONE]\n")
PYTHON
export PYTHONUTF8=1
cat >"$work/read.py" <<'PYTHON'
import json, sys
from openai import OpenAI

def whole(lines):
    count = 0
    for line in lines:
        try:
            json.loads(line)
            count += 1
        except ValueError:
            pass
    return f"{len(lines)} lines, {count} of them JSON"

client = OpenAI()
if sys.argv[1] == "bytes":
    print(whole(client.files.content("file-1").read().splitlines()))
elif sys.argv[1] == "iter_lines":
    print(whole(list(client.files.content("file-1").iter_lines())))
elif sys.argv[1] == "streamed":
    with client.files.with_streaming_response.content("file-1") as response:
        print(whole(list(response.iter_lines())))
else:
    stream = client.chat.completions.create(model="m", messages=[{"role": "user", "content": "hi"}], stream=True)
    print(ascii("".join(piece.choices[0].delta.content for piece in stream)))
PYTHON
read_results() { "$work/python/bin/python" "$work/read.py" "$1"; }

answer 200 application/octet-stream "$(python3 "$work/results.py" file)"
expect 'bytes' '2 lines, 2 of them JSON' "$(read_results bytes)"
expect 'iter_lines' '4 lines, 0 of them JSON' "$(read_results iter_lines)"
expect 'with_streaming_response' '4 lines, 0 of them JSON' "$(read_results streamed)"
answer 200 text/event-stream "$(python3 "$work/results.py" stream)

"
expect 'stream of events' "'first\\u2028secondfirst\\x85second'" "$(read_results events)"
