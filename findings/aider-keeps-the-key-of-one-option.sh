#!/usr/bin/env bash
# Package:  aider-chat 0.86.2 (Python), a coding agent. It writes each chat into `.aider.chat.history.md`, in the folder of the project, and
#           begins with the command that it was started with. The key is one of the arguments: `--openai-api-key KEY`, or one of the options
#           that are for every maker, `--api-key openai=KEY` and `--set-env OPENAI_API_KEY=KEY`.
# Expected: it leaves the key out of the history, whichever option it stands in.
# Seen:     of `--openai-api-key` it writes the last four letters. Of the other two it writes the key in full, into the file that people hand
#           on to show what the agent did. Taken from the variable, the key is not in it.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
uv_install aider-chat==0.86.2
start_stand_in
answer 200 application/json '{"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [{"index": 0, "message":
  {"role": "assistant", "content": "yes"}, "finish_reason": "stop"}], "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}}'
key=your_api_key_here
# history ARGUMENT...: how the history has these arguments.
history() {
  rm -rf "$work/site"
  mkdir "$work/site"
  (cd "$work/site" && HOME=$work LITELLM_LOCAL_MODEL_COST_MAP=True OPENAI_API_BASE=$address "$work/python/bin/aider" "$@" --model openai/m \
    --no-git --no-stream --yes-always --no-check-update --analytics-disable --no-show-model-warnings --no-show-release-notes --message 'Hello' \
    >"$work/said" 2>&1 </dev/null) || fail_with "$work/said"
  sed -n 's/^> .*bin\/aider \(.*\) *--model .*/\1/p' "$work/site/.aider.chat.history.md" | sed 's/ *$//'
}
expect '--openai-api-key' '--openai-api-key ...here' "$(history --openai-api-key "$key")"
expect 'it was used' '/v1/chat/completions Bearer your_api_key_here' "$(arrived | head -1)"
expect '--api-key' '--api-key openai=your_api_key_here' "$(history --api-key openai="$key")"
expect 'it was used' '/v1/chat/completions Bearer your_api_key_here' "$(arrived | head -1)"
expect '--set-env' '--set-env OPENAI_API_KEY=your_api_key_here' "$(history --set-env OPENAI_API_KEY="$key")"
expect 'it was used' '/v1/chat/completions Bearer your_api_key_here' "$(arrived | head -1)"
expect 'the variable' '' "$(OPENAI_API_KEY=$key history)"
expect 'it was used' '/v1/chat/completions Bearer your_api_key_here' "$(arrived | head -1)"
