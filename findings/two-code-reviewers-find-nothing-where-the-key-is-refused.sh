#!/usr/bin/env bash
# Packages: gptlint 1.6.0 and code-review-gpt 0.6.0 (Node), which review code in CI. The code calls eval, which they are to find.
# Expected: with a refused key, the program ends with an error, and says nothing of the code.
# Seen:     both end with 0, as for code without a fault. The last word of gptlint is `no lint errors`; code-review-gpt writes `No issues
#           found in PR` under the pull request, in place of what it had found before. So it is where the model refuses, and for gptlint
#           where the answer is cut. The error stands in the log alone.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install gptlint@1.6.0 code-review-gpt@0.6.0
gateway <<'PYTHON'
LINT = """# EXPLANATION

It is there.

# VIOLATIONS

```json
[{"ruleName": "no-eval", "codeSnippet": "return eval(text)", "codeSnippetSource": "source", "violation": true, "confidence": "high", "reasoning": "It is eval."}]
```
"""
FOUND = {"targetCodeBlock": "eval(text)", "suggestedChanges": "JSON.parse(text)", "reasoning": "It is eval."}
REVIEW = {"fileName": "a.ts", "riskScore": 5, "confidence": 5, "review": [FOUND]}
comments = []

class Gateway(Answering):
    def do_GET(self):
        self.reply(200, "application/json", json.dumps(comments))

    def do_PATCH(self):
        comments[:] = [{"id": 1, "body": self.asked()["body"]}]
        open("comment", "w").write(comments[0]["body"])
        self.reply(200, "application/json", json.dumps(comments[0]))

    def do_POST(self):
        if "/repos/" in self.path:
            return self.do_PATCH()
        asked, place = self.asked(), self.path.split("/")[1]
        if place == "refused":
            error = {"message": "Incorrect API key provided.", "type": "invalid_request_error", "code": "invalid_api_key"}
            return self.reply(401, "application/json", json.dumps({"error": error}))
        message, reason = {"role": "assistant", "content": json.dumps(REVIEW) if "response_format" in asked else LINT, "refusal": None}, "stop"
        if place == "cut":
            message["content"], reason = message["content"][:40], "length"
        if place == "declined":
            message.update(content=None, refusal="I cannot help with that.")
        usage = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
        self.reply(200, "application/json", json.dumps({"id": "1", "object": "chat.completion", "created": 1, "model": "m", "usage": usage,
                   "choices": [{"index": 0, "message": message, "finish_reason": reason}]}))
PYTHON
cd "$work"
start_gateway
git init -q project
mkdir project/.gptlint
cat >project/.gptlint/no-eval.md <<'MD'
# Never use eval

| Key      | Value |
| -------- | ----- |
| Level    | error |
| Language | all   |

Never call eval.

### Bad

```ts
eval(text);
```

### Good

```ts
JSON.parse(text);
```
MD
export HOME=$work GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.org
git -C project commit -q --allow-empty -m 'Begin'
printf 'export function read(text: string) {\n  return eval(text);\n}\n' >project/a.ts
git -C project add a.ts
git -C project commit -q -m 'Read a text'
echo '{"pull_request": {"number": 1}}' >event.json
export OPENAI_API_KEY=your_api_key_here BASE_SHA=HEAD~1 GITHUB_SHA=HEAD GITHUB_TOKEN=your_token_here GITHUB_REPOSITORY=you/project GITHUB_EVENT_PATH=$work/event.json GITHUB_API_URL=${address%/v1}
# lint PLACE: how gptlint ends, and its last word.
lint() {
  local status=0
  (cd project && ../node/node_modules/.bin/gptlint --no-cache --no-grit -M none -r '.gptlint/*.md' --api-base-url "${address%/v1}/$1/v1" a.ts) >out 2>&1 || status=$?
  echo "status $status, $(grep -oE '(no|found [0-9]+) lint errors?' out | tail -1)"
}
# review PLACE: how code-review-gpt ends, and what stands under the pull request.
review() {
  local status=0
  (cd project && OPENAI_BASE_URL=${address%/v1}/$1/v1 ../node/node_modules/.bin/code-review-gpt review --ci github) >out 2>&1 || status=$?
  echo "status $status, $(grep -oE 'It is eval\.|No issues found in PR' comment)"
}

expect 'gptlint' 'status 1, found 1 lint error' "$(lint open)"
expect 'gptlint, a refused key' 'status 0, no lint errors' "$(lint refused)"
expect 'gptlint, the model refuses' 'status 0, no lint errors' "$(lint declined)"
expect 'gptlint, a cut answer' 'status 0, no lint errors' "$(lint cut)"
expect 'code-review-gpt' 'status 0, It is eval.' "$(review open)"
expect 'code-review-gpt, a refused key' 'status 0, No issues found in PR' "$(review refused)"
expect 'code-review-gpt' 'status 0, It is eval.' "$(review open)"
expect 'code-review-gpt, the model refuses' 'status 0, No issues found in PR' "$(review declined)"
