#!/usr/bin/env bash
# Packages: pdf2zh 1.9.11 with tencentcloud-sdk-python-tmt 3.0.1394, as it does not start with the newest one (Python). A translation is
#           made with OPENAI_BASE_URL and OPENAI_API_KEY of a gateway. Later, from another project, only OPENAI_API_KEY is set, to a key
#           of OpenAI; later still, neither.
# Expected: the second goes to api.openai.com, the address that stands in the program, and the third has no key.
# Seen:     both go to the gateway, the second with the key of OpenAI, and so does the third. Address and key of each run are written,
#           unasked, into ~/.config/PDFMathTranslate/config.json, readable to other users where umask leaves it so, and a
#           variable that is not set is taken from there.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
uv_install pdf2zh==1.9.11 tencentcloud-sdk-python-tmt==3.0.1394
cat >"$work/app.py" <<'PYTHON'
from pdf2zh.translator import OpenAITranslator

try:
    print(OpenAITranslator("en", "de", None, ignore_cache=True).translate("One"))
except Exception as error:
    print(type(error).__name__)
PYTHON
start_stand_in
answer 200 application/json '{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"Eins"}}]}'
# translated NAME=VALUE...: what it answers with these variables, and what came to the gateway.
translated() {
  (cd "$work" && env HOME="$work" "$@" python/bin/python -W ignore app.py 2>errors) | tail -1 || fail_with "$work/errors"
  arrived
}
umask 022
expect 'with both variables' 'Eins
/v1/chat/completions Bearer your_gateway_key_here' "$(translated OPENAI_BASE_URL="$address" OPENAI_API_KEY=your_gateway_key_here)"
expect 'with a key of OpenAI only' 'Eins
/v1/chat/completions Bearer your_openai_key_here' "$(translated OPENAI_API_KEY=your_openai_key_here)"
expect 'without any' 'Eins
/v1/chat/completions Bearer your_openai_key_here' "$(translated A=b)"
file=$work/.config/PDFMathTranslate/config.json
expect 'the file' '-rw-r--r-- 2' "$(stat -c %A "$file") $(grep -cE "$address|your_openai_key_here" "$file")"
