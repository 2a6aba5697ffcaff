#!/usr/bin/env bash
# Packages: @openai/agents 0.20.0 and openai 7.59.0 (Node). An answer ends as usual and has no text: `content` is null, or a response holds
#           reasoning only. Or it is not ready yet, because the settings of the model hold `background: true`.
# Expected: an empty result, as with an empty text, or an error that says so.
# Seen:     Agents asks ten times, the same each time and paid each time, and then says `Max turns (10) exceeded`.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install @openai/agents@0.20.0 openai@7.59.0 zod@4.6.7
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here OPENAI_AGENTS_DISABLE_TRACING=1
cat >"$work/node/app.js" <<'JAVASCRIPT'
import { Agent, run, setOpenAIAPI } from '@openai/agents';

setOpenAIAPI(process.argv[2]);
const told = await run(new Agent({ name: 'a', model: 'm', modelSettings: JSON.parse(process.argv[3] ?? '{}') }), 'hi').then(
  ({ finalOutput }) => JSON.stringify(finalOutput),
  ({ message }) => message,
);
console.log(told);
process.exit();
JAVASCRIPT
# told API SETTINGS: what comes of it, and how many requests it took.
told() {
  arrived >/dev/null
  local text
  text=$(node "$work/node/app.js" "$@" 2>/dev/null)
  echo "$text, $(arrived | grep -c /v1/)"
}
# chat CONTENT: a completion with this text.
chat() {
  answer 200 application/json '{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"stop",
    "message":{"role":"assistant","content":'"$1"'}}]}'
}
# response STATUS ITEMS: a response that holds these.
response() {
  answer 200 application/json '{"id":"resp_1","object":"response","created_at":1,"model":"m","status":"'"$1"'","output":['"$2"'],"usage":
    {"input_tokens":1,"output_tokens":5,"total_tokens":6,"output_tokens_details":{"reasoning_tokens":5}}}'
}

chat '""'
expect 'Chat Completions, an empty text' '"", 1' "$(told chat_completions)"
chat null
expect 'Chat Completions, null' 'Max turns (10) exceeded, 10' "$(told chat_completions)"
response completed '{"id":"msg_1","type":"message","role":"assistant","status":"completed","content":[{"type":"output_text","text":"Hello.","annotations":[]}]}'
expect 'Responses, a text' '"Hello.", 1' "$(told responses)"
response completed '{"id":"rs_1","type":"reasoning","summary":[]}'
expect 'Responses, reasoning only' 'Max turns (10) exceeded, 10' "$(told responses)"
response queued ''
expect 'Responses, in the background' 'Max turns (10) exceeded, 10' "$(told responses '{"providerData":{"background":true}}')"
