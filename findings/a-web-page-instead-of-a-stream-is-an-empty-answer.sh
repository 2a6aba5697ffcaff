#!/usr/bin/env bash
# Packages: openai 3.57.0 (Python) and 7.59.0 (Node), a base URL that leads to a web page: 200 and HTML.
# Expected: an error, as without streaming, where the program fails on the first field it reads.
# Seen:     with `stream` both loops end at once and well: an empty answer, and no word about the page.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install openai==3.57.0
npm_install openai@7.59.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
answer 200 text/html '<!doctype html><title>Gateway</title>'
cat >"$work/node/app.js" <<'JAVASCRIPT'
import OpenAI from 'openai';
const read = async (stream) => {
  const answer = await new OpenAI().chat.completions.create({ model: 'm', messages: [], stream });
  if (!stream) return answer.choices[0].message.content;
  let text = '';
  for await (const chunk of answer) text += chunk.choices[0].delta.content;
  return `"${text}"`;
};
console.log(await read(process.argv[2] === 'stream').catch((error) => error.message));
JAVASCRIPT
cat >"$work/app.py" <<'PYTHON'
import openai, sys

stream = sys.argv[1] == "stream"
answer = openai.OpenAI().chat.completions.create(model="m", messages=[], stream=stream)
try:
    print('"' + "".join(chunk.choices[0].delta.content for chunk in answer) + '"' if stream else answer.choices[0])
except AttributeError as error:
    print(error)
PYTHON

expect 'Node without streaming' "Cannot read properties of undefined (reading '0')" "$(node "$work/node/app.js" whole)"
expect 'Node with streaming' '""' "$(node "$work/node/app.js" stream)"
expect 'Python without streaming' "'str' object has no attribute 'choices'" "$("$work/python/bin/python" "$work/app.py" whole)"
expect 'Python with streaming' '""' "$("$work/python/bin/python" "$work/app.py" stream)"
