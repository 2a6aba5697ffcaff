#!/usr/bin/env bash
# Package:  mini-swe-agent 2.4.6 (Python), a coding agent that people run for benchmarks. The key of a gateway is one of its settings,
#           `model.model_kwargs.api_key`, beside the address, as LiteLLM beneath takes it. No file is named for the result.
# Expected: what is written down of a run, the trajectory, which people publish with the results of a benchmark, has no key.
# Seen:     the trajectory, which it writes unasked below the home folder, holds all settings, the key in full. So it is with a key that the
#           commands of the agent get, `environment.env.OPENAI_API_KEY`. Taken from the variable, the key is not in it.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
uv_install mini-swe-agent==2.4.6
start_stand_in
answer 200 application/json '{"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [{"index": 0, "finish_reason": "tool_calls",
  "message": {"role": "assistant", "content": "Done.", "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "bash",
  "arguments": "{\"command\": \"echo COMPLETE_TASK_AND_SUBMIT_FINAL_OUTPUT\"}"}}]}}],
  "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}}'
mkdir "$work/site"
cd "$work/site"
# kept SETTING...: where the trajectory holds the key.
kept() {
  local settings=(-c mini.yaml -c "model.model_kwargs.api_base=$address" -c model.cost_tracking=ignore_errors) one
  for one in "$@"; do settings+=(-c "$one"); done
  rm -rf "$work/home"
  HOME=$work/home MSWEA_GLOBAL_CONFIG_DIR=$work/home MSWEA_CONFIGURED=true LITELLM_LOCAL_MODEL_COST_MAP=True \
    "$work/python/bin/mini" -m openai/m -t 'Nothing is to be done.' --yolo --exit-immediately "${settings[@]}" >"$work/said" 2>&1 </dev/null ||
    fail_with "$work/said"
  python3 - "$work/home/last_mini_run.traj.json" <<'PYTHON'
import json, sys

def places(of, path):
    parts = of.items() if isinstance(of, dict) else enumerate(of) if isinstance(of, list) else []
    if "your_api_key_here" in str(of) and not parts:
        yield path
    for name, part in parts:
        yield from places(part, f"{path}.{name}".strip("."))

print(*list(places(json.load(open(sys.argv[1])), "")) or ["nowhere"])
PYTHON
}
expect 'the key of the model' 'info.config.model.model_kwargs.api_key' "$(kept model.model_kwargs.api_key=your_api_key_here)"
expect 'it was used' '/v1/chat/completions Bearer your_api_key_here' "$(arrived)"
export OPENAI_API_KEY=another_key_here
expect 'the key of its commands' 'info.config.environment.env.OPENAI_API_KEY' "$(kept environment.env.OPENAI_API_KEY=your_api_key_here)"
arrived >"$work/second"
expect 'the variable' 'nowhere' "$(OPENAI_API_KEY=your_api_key_here kept)"
expect 'it was used' '/v1/chat/completions Bearer your_api_key_here' "$(arrived)"
