#!/usr/bin/env bash
# Packages: ai 7.0.173 with @ai-sdk/openai 4.0.118, and openai 7.59.0 (Node). The Responses API answers with the status 200 and a
#           response whose `status` is `failed`; its `error` has a code and a message, as its reference says.
# Expected: generateText reports the message, as streamText does.
# Seen:     it says `Invalid JSON response`, although the JSON is valid, and tries no second time; streamText says `Overloaded`
#           and tries three times. So with a kind of output that is new: streamText leaves it out, generateText fails. OpenAI's
#           own SDK hands over both answers.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install ai@7.0.173 @ai-sdk/openai@4.0.118 openai@7.59.0
start_stand_in
export OPENAI_BASE_URL=$address OPENAI_API_KEY=your_api_key_here
cat >"$work/node/app.js" <<'JAVASCRIPT'
import { openai } from '@ai-sdk/openai';
import { generateText, streamText } from 'ai';
import OpenAI from 'openai';

const model = openai('m');
const calls = {
  generateText: async () => `text ${(await generateText({ model, prompt: 'hi' })).text}`,
  async streamText() {
    let error;
    const result = streamText({ model, prompt: 'hi', onError: (told) => (error = told.error) });
    let text = '';
    for await (const part of result.textStream) text += part;
    if (error) throw error;
    return `text ${text}`;
  },
  async openai() {
    const answer = await new OpenAI().responses.create({ model: 'm', input: 'hi' });
    return `${answer.status}, text ${answer.output_text}, ${answer.error?.message}`;
  },
};
console.log(await calls[process.argv[2]]().catch((error) => error.message));
process.exit();
JAVASCRIPT
ask() { node "$work/node/app.js" "$1" 2>/dev/null; }
# response STATUS ERROR OUTPUT: a response, in the form of the API.
response() { printf '{"id":"resp_1","object":"response","created_at":1764400000,"model":"m","status":"%s","error":%s,"output":[%s]}' "$@"; }
# events RESPONSE OUTPUT...: the same as a stream.
events() {
  local answer=$1 place=0 item
  shift
  printf 'data: {"type":"response.created","sequence_number":0,"response":%s}\n\n' "$(response in_progress null '')"
  for item in "$@"; do
    printf 'data: {"type":"response.output_item.added","output_index":%d,"item":%s}\n\n' "$place" "$item"
    [[ $item != *Hello* ]] ||
      printf 'data: {"type":"response.output_text.delta","item_id":"msg_1","output_index":%d,"content_index":0,"delta":"Hello"}\n\n' "$place"
    printf 'data: {"type":"response.output_item.done","output_index":%d,"item":%s}\n\n' "$((place++))" "$item"
  done
  printf 'data: {"type":"response.%s","sequence_number":9,"response":%s}\n\n' "$(grep -oE 'failed|completed' <<<"$answer" | head -1)" "$answer"
}

failed=$(response failed '{"code":"server_error","message":"Overloaded"}' '')
answer 200 application/json "$failed"
expect 'openai, a failed response' 'failed, text , Overloaded' "$(ask openai)"
arrived >/dev/null
expect 'generateText' 'Invalid JSON response' "$(ask generateText)"
expect 'requests' 1 "$(arrived | wc -l)"
answer 200 text/event-stream "$(events "$failed")"$'\n\n'
expect 'streamText' 'Failed after 3 attempts. Last error: AI_APICallError: Overloaded' "$(ask streamText)"
expect 'requests' 3 "$(arrived | wc -l)"

new='{"id":"x_1","type":"something_new","status":"completed"}'
message='{"id":"msg_1","type":"message","role":"assistant","status":"completed","content":[{"type":"output_text","text":"Hello","annotations":[]}]}'
answer 200 application/json "$(response completed null "$new,$message")"
expect 'openai, with a new kind of output' 'completed, text Hello, undefined' "$(ask openai)"
expect 'generateText' 'Invalid JSON response' "$(ask generateText)"
answer 200 text/event-stream "$(events "$(response completed null "$new,$message")" "$new" "$message")"$'\n\n'
expect 'streamText' 'text Hello' "$(ask streamText)"
