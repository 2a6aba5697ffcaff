#!/usr/bin/env bash
# Packages: mise 2026.9.15 (@jdxcode/mise), varlock 1.20.0 on Node 24.21.0: both start a program with the variables of `.env` and
#           hide those in what it prints. Beside the key the file has a model and a count of tries. The output goes to a file.
# Expected: where the key is not printed, the file is what the program wrote.
# Seen:     each value of the file is hidden wherever its letters stand: with the model `gpt`, a name such as `gpt-example` is no
#           longer one. mise hides numbers as well, so JSON breaks. Of a picture or speech, varlock replaces each byte over 127, and
#           mise writes nothing; the exit code is 0. `--raw` and `--no-redact-stdout` help.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install node@24.21.0 @jdxcode/mise@2026.9.15 varlock@1.20.0
export PATH=$work/node/node_modules/.bin:$PATH HOME=$work VARLOCK_TELEMETRY_DISABLED=true MISE_OFFLINE=1
mkdir "$work/program"
cd "$work/program"
printf 'OPENAI_API_KEY=first_example_key\nOPENAI_MODEL=gpt\nOPENAI_MAX_RETRIES=2\n' >.env
echo '{"model":"gpt-example","tokens":2512,"finish_reason":"stop"}' >answer.json
printf '\377\373\220\144' >speech.mp3
cat >mise.toml <<'TOML'
[env]
_.file = { path = ".env", redact = true }
[tasks]
text = "cat answer.json"
sound = "cat speech.mp3"
key = "printenv OPENAI_API_KEY"
TOML
mise trust --quiet

# run VIEW COMMAND...: what the command writes, as `cat` or `xxd -p` shows it, and its exit code.
run() {
  local code=0
  "${@:2}" >"$work/written" 2>"$work/errors" || code=$?
  # The view is a command with its option.
  # shellcheck disable=SC2086
  echo "$($1 "$work/written") exit code $code"
}

expect 'mise, key' '[redacted] exit code 0' "$(run cat mise run key)"
expect 'mise, text' '{"model":"[redacted]-example","tokens":[redacted]51[redacted],"finish_reason":"stop"} exit code 0' "$(run cat mise run text)"
expect 'mise, sound' ' exit code 0' "$(run 'xxd -p' mise run sound)"
expect 'mise --raw, sound' 'fffb9064 exit code 0' "$(run 'xxd -p' mise run --raw sound)"
expect 'varlock, key' 'fi▒▒▒▒▒ exit code 0' "$(run cat varlock run -- printenv OPENAI_API_KEY)"
expect 'varlock, text' '{"model":"gp▒▒▒▒▒-example","tokens":2512,"finish_reason":"stop"} exit code 0' "$(run cat varlock run -- cat answer.json)"
expect 'varlock, sound' 'efbfbdefbfbdefbfbd64 exit code 0' "$(run 'xxd -p' varlock run -- cat speech.mp3)"
expect 'varlock --no-redact-stdout, sound' 'fffb9064 exit code 0' "$(run 'xxd -p' varlock run --no-redact-stdout -- cat speech.mp3)"
