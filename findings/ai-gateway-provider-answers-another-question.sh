#!/usr/bin/env bash
# Packages: ai-gateway-provider 4.0.1 with ai 7.0.173 and @ai-sdk/openai 4.0.118 (Node); it sends calls of the AI SDK through Cloudflare's
#           AI Gateway. A program makes one model and asks it four questions at the same time, as with Promise.all over a list.
# Expected: four requests, each with its question, and four answers, each to its question.
# Seen:     three requests are empty. The fourth holds all four questions, as fallbacks of each other, so it brings the answer to
#           question 1, and that is handed over as the answer to question 4. Streamed, the other three are empty texts. One after the
#           other, each call gets its own, and with the AI SDK alone it does in any case. Once it was asked through the gateway, the
#           inner model fails where it is used without, and sends nothing.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install node@24.21.0 ai@7.0.173 @ai-sdk/openai@4.0.118 zod@4.6.7 ai-gateway-provider@4.0.1
gateway <<'PYTHON'
class Gateway(Answering):
    def do_POST(self):
        asked = self.asked()
        first = asked[0]["query"] if isinstance(asked, list) and asked else asked
        if not first:
            error = {"message": "The list of requests is empty.", "type": "invalid_request_error", "code": None}
            return self.reply(400, "application/json", json.dumps({"error": error}))
        answer = {"role": "assistant", "content": "answer to " + first["messages"][-1]["content"]}
        if first.get("stream"):
            piece = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m",
                     "choices": [{"index": 0, "delta": answer, "finish_reason": "stop"}]}
            return self.reply(200, "text/event-stream", stream_of([piece]))
        self.reply(200, "application/json", json.dumps({"id": "1", "object": "chat.completion", "created": 1, "model": "m",
                   "choices": [{"index": 0, "message": answer, "finish_reason": "stop"}]}))
PYTHON
cat >"$work/node/app.js" <<'JS'
import { createOpenAI } from '@ai-sdk/openai';
import { generateText, streamText } from 'ai';
import { createAiGateway } from 'ai-gateway-provider';

const [, , what, address] = process.argv;
const sent = [];
/** In place of Cloudflare's binding, which sends a list of requests, the later ones for the case that the first fails. */
const run = (list) => {
  sent.push(list.map(({ query }) => query.messages.at(-1).content.slice(-1)).join('') || 'nothing');
  return fetch(address, { method: 'POST', body: JSON.stringify(list) });
};
const openai = createOpenAI({ baseURL: what === 'alone' ? address : undefined, apiKey: 'your_api_key_here' });
const inner = openai.chat('gpt-4o');
const model = what === 'alone' ? inner : createAiGateway({ binding: { run } })(inner);

const whole = async (prompt) => (await generateText({ model, prompt, maxRetries: 0 })).text;
const streamed = async (prompt) => {
  let text = '';
  for await (const piece of streamText({ model, prompt, maxRetries: 0, onError() {} }).textStream) text += piece;
  return text || 'an empty text';
};
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
const ask = async (number) => {
  if (what === 'apart') await pause(number * 300);
  try {
    return await (what === 'streamed' ? streamed : whole)(`question ${number}`);
  } catch {
    return 'an error';
  }
};

const answers = await Promise.all([1, 2, 3, 4].map(ask));
console.log(`${sent.length ? `sent ${sent.join(', ')}: ` : ''}${answers.join(', ')}`);
if (what === 'apart') {
  sent.length = 0;
  const after = await generateText({ model: inner, prompt: 'question 5', maxRetries: 0 }).catch((error) => error);
  console.log(`without the gateway: ${after.text ?? after.message}, sent ${sent.length}`);
}
JS
start_gateway
app() { "$work/node/node_modules/.bin/node" "$work/node/app.js" "$1" "$address"; }
right='answer to question 1, answer to question 2, answer to question 3, answer to question 4'
expect 'the AI SDK alone' "$right" "$(app alone)"
expect 'ai-gateway-provider, one call after the other' "sent 1, 2, 3, 4: $right
without the gateway: Invalid JSON response, sent 0" "$(app apart)"
expect 'ai-gateway-provider, at the same time' 'sent nothing, nothing, nothing, 1234: an error, an error, an error, answer to question 1' "$(app together)"
expect 'ai-gateway-provider, streamed' 'sent nothing, nothing, nothing, 1234: an empty text, an empty text, an empty text, answer to question 1' "$(app streamed)"
