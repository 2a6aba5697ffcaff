#!/usr/bin/env bash
# Packages: mdxlate 1.1.5, md2lang-oai 1.1.0 and ai-powered-markdown-translator 1.17.1 (Python, texts in Markdown); gpt-po 1.2.3 and
#           lingui-ai-translate 0.1.4 (npm, catalogs of gettext). The API refuses the key, or the limit of tokens cuts the answer.
# Expected: the program fails and writes nothing, and its next run translates what is missing.
# Seen:     with a refused key, mdxlate and gpt-po end with 0. mdxlate has written the file down as translated by then: with the right
#           key, it asks nothing and translates nothing until the text changes. Where the folder for the result is named from where
#           one is, as in `mdx run docs out`, it deletes each file after it has translated it, and ends with 0. What was cut is a whole translation to all but
#           ai-powered-markdown-translator, which fails; gpt-po takes one more letter off. It goes past a text that comes after one with a rate limit: it stays
#           untranslated, and the last word is `done.`
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
pip_install mdxlate==1.1.5 md2lang-oai==1.1.0 ai-powered-markdown-translator==1.17.1
npm_install gpt-po@1.2.3 lingui-ai-translate@0.1.4
gateway <<'PYTHON'
import re
limited = []

class Gateway(Answering):
    def do_POST(self):
        asked, form = self.asked(), self.path.split("/")[1]
        print(form, file=open("requests", "a"))
        text = asked["messages"][-1]["content"]
        if form == "refused":
            error = {"message": "Incorrect API key provided.", "type": "invalid_request_error", "code": "invalid_api_key"}
            return self.reply(401, "application/json", json.dumps({"error": error}))
        if form == "limited" and "second" in text and len(limited) < 3:
            limited.append(1)
            return self.reply(429, "application/json", json.dumps({"error": {"message": "Rate limit reached", "type": "requests"}}))
        content, reason = "Eins zwei drei", "stop"
        if "<translate " in text:
            names = re.findall(r'<translate index="(\d+)">(\w+)', text)
            content = "".join(f'<translated index="{number}">DE {name}</translated>' for number, name in names)
        if form == "cut":
            content, reason = content.replace(" drei", "").removesuffix("st</translated>"), "length"
        message = {"role": "assistant", "content": content}
        whole = {"id": "1", "object": "chat.completion", "created": 1, "model": "m",
                 "choices": [{"index": 0, "message": message, "finish_reason": reason}]}
        self.reply(200, "application/json", json.dumps(whole))
PYTHON
cd "$work"
start_gateway
# renewed: texts that wait for their translation.
renewed() {
  rm -rf texts made one.po
  mkdir texts made
  printf '# One\n\nTwo and three.\n' >texts/one.md
  printf 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: de\\n"\n' >one.po
  for text in "${@:-first}"; do printf '\nmsgid "%s"\nmsgstr ""\n' "$text" >>one.po; done
}
# run PROGRAM FORM: how it ends, how often it asked, and what is translated.
run() {
  local status=0 base="${address%/v1}/$2"
  : >requests
  export HOME=$work OPENAI_API_KEY=your_api_key_here OPENAI_BASE_URL=$base/v1 OPENAI_API_HOST=$base
  case $1 in
    mdxlate) python/bin/mdx run "$work/texts" "$work/made" ;;
    mdxlate-here) python/bin/mdx run texts made ;;
    md2lang-oai) python/bin/md2lang-oai --to de --base-url "$base/v1" --input texts/one.md -o made/one.md ;;
    ai-powered-markdown-translator) python/bin/aipmt --file texts/one.md --target_dir made --target_lang de --source_lang en ;;
    *) "node/node_modules/.bin/$1" $(if [ "$1" = gpt-po ]; then echo translate --po one.po; else echo -f one.po -l de; fi) ;;
  esac >out 2>&1 || status=$?
  echo "status $status, asked $(wc -l <requests), $(cat made/*.md made/*/*.md one.po 2>/dev/null | grep -oE 'Eins zwei( drei)?|"DE[^"]*"' | tr '\n' ' ')"
}
# check PROGRAM REFUSED THEN CUT THEN
check() {
  renewed
  expect "$1, a refused key" "$2" "$(run "$1" refused)"
  expect "$1, the right key after it" "$3" "$(run "$1" well)"
  renewed
  expect "$1, a cut answer" "$4" "$(run "$1" cut)"
  expect "$1, a good answer after it" "$5" "$(run "$1" well)"
}

check md2lang-oai 'status 1, asked 1, ' 'status 0, asked 1, Eins zwei drei ' 'status 0, asked 1, Eins zwei ' 'status 0, asked 1, Eins zwei drei '
check ai-powered-markdown-translator 'status 1, asked 1, ' 'status 0, asked 1, Eins zwei drei ' 'status 1, asked 1, ' 'status 0, asked 1, Eins zwei drei '
check lingui-ai-translate 'status 1, asked 1, ' 'status 0, asked 1, Eins zwei drei ' 'status 0, asked 1, Eins zwei ' 'status 0, asked 0, Eins zwei '
check gpt-po 'status 0, asked 1, ' 'status 0, asked 1, "DE first" ' 'status 0, asked 1, "DE fi" ' 'status 0, asked 0, "DE fi" '
many=$(printf ' word%.0s' $(seq 420))
renewed "first$many" "second$many" "third$many" fourth
expect 'gpt-po, a rate limit on the way' 'status 0, asked 6, "DE first" "DE second" "DE fourth" ' "$(run gpt-po limited)"
expect 'its last word' 'done.' "$(tail -1 out | grep -o 'done\.')"
check mdxlate 'status 0, asked 6, ' 'status 0, asked 0, ' 'status 0, asked 1, Eins zwei ' 'status 0, asked 0, Eins zwei '
renewed
expect 'mdxlate, folders named from where one is' 'status 0, asked 1, ' "$(run mdxlate-here well)"
expect 'what it says it has written' made/de/one.md "$(cat out)"
expect 'once more' 'status 0, asked 0, ' "$(run mdxlate-here well)"
