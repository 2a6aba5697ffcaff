#!/usr/bin/env bash
# Packages: ai-fallback 3.0.0 and ai-retry 2.4.0 with ai 7.0.173 and @ai-sdk/openai 4.0.118, and @langchain/openai 1.6.0 (Node). Each is
#           given two models: where the first fails, the second is to answer.
# Expected: with the first key refused, the second model answers each call, also of calls at the same time. After a stream that broke
#           off there is an error, or the second answer alone, and a tool does not run twice.
# Seen:     of four calls at once, two fail with ai-fallback and three with ai-retry, with the error of the first model: a call that
#           switches does so for the others, too. ai-retry never asks a second model of the same name, be it with another key or
#           at another gateway. ai-fallback puts the second answer behind the half of the first and ends with `stop`; a tool that the
#           broken stream called runs twice. LangChain answers all four, and a broken stream is an error.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install node@24.21.0 ai@7.0.173 @ai-sdk/openai@4.0.118 zod@4.6.7 ai-fallback@3.0.0 ai-retry@2.4.0 @langchain/openai@1.6.0 @langchain/core@1.4.0
gateway <<'PYTHON'
import time

CALL = {"id": "fc_1", "type": "function_call", "call_id": "call_1", "name": "pay", "arguments": '{"amount": 5}', "status": "completed"}
TEXT = {"id": "msg_1", "type": "message", "role": "assistant", "status": "completed", "content": []}

def chat(asked):
    """The pieces of a chat completion, cut behind the first where the stream breaks off."""
    base = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m"}
    deltas = [({"role": "assistant", "content": "It costs 12"}, None), ({"content": "50 euros."}, "stop")]
    return [{**base, "choices": [{"index": 0, "delta": delta, "finish_reason": reason}]} for delta, reason in deltas], 1

def response(asked):
    """The events of a response that calls the tool, cut behind the call."""
    item = TEXT if any(one.get("type") == "function_call_output" for one in asked["input"]) else CALL
    usage = {"input_tokens": 1, "output_tokens": 2, "total_tokens": 3}
    base = {"id": "resp_1", "object": "response", "created_at": 1, "model": "m", "output": []}
    return [{"type": "response.created", "response": base},
            {"type": "response.output_item.added", "output_index": 0, "item": {**item, "arguments": "", "content": []}},
            {"type": "response.output_item.done", "output_index": 0, "item": item},
            {"type": "response.completed", "response": {**base, "output": [item], "usage": usage}}], 3

class Gateway(Answering):
    def do_POST(self):
        asked = self.asked()
        if "/refused/" in self.path:
            error = {"message": "Incorrect API key provided.", "type": "invalid_request_error", "code": "invalid_api_key"}
            return self.reply(401, "application/json", json.dumps({"error": error}))
        if not asked.get("stream"):
            message = {"role": "assistant", "content": "It costs 1250 euros."}
            whole = {"id": "1", "object": "chat.completion", "created": 1, "model": "m",
                     "choices": [{"index": 0, "message": message, "finish_reason": "stop"}]}
            return self.reply(200, "application/json", json.dumps(whole))
        pieces, kept = (response if "input" in asked else chat)(asked)
        if "/well/" in self.path:
            return self.reply(200, "text/event-stream", stream_of(pieces))
        self.send_response(200)
        self.send_header("content-type", "text/event-stream")
        self.send_header("content-length", "9999")
        self.end_headers()
        self.wfile.write(stream_of(pieces[:kept]).removesuffix("data: [DONE]\n\n").encode())
        self.wfile.flush()
        time.sleep(0.5)
PYTHON
cat >"$work/node/app.js" <<'JS'
import { createOpenAI } from '@ai-sdk/openai';
import { ChatOpenAI } from '@langchain/openai';
import { generateText, isStepCount, streamText, tool } from 'ai';
import { createFallback } from 'ai-fallback';
import { createRetryableModel } from 'ai-retry/language-model';
import { z } from 'zod';

const [, , what, which, address] = process.argv;
const at = (place, api, name = place) =>
  createOpenAI({ baseURL: address.replace('/v1', `/${place}/v1`), apiKey: 'your_api_key_here' })[api](name);
const langchain = (place) =>
  new ChatOpenAI({ model: place, apiKey: 'your_api_key_here', maxRetries: 0, configuration: { baseURL: address.replace('/v1', `/${place}/v1`) } });
let runs = 0;
const pay = tool({ inputSchema: z.object({ amount: z.number() }), execute: async () => `paid ${++runs}` });
const model = (first, api = 'chat', name) =>
  which === 'ai-fallback'
    ? createFallback({ models: [at(first, api, name), at('well', api, name)] })
    : createRetryableModel({ model: at(first, api, name), retries: [at('well', api, name)] });

/** What one call with a refused key gives; the models are made once, as a server does. */
function asker(name) {
  if (which === '@langchain/openai') {
    const chain = langchain('refused').withFallbacks([langchain('well')]);
    return async () => (await chain.invoke('hi')).content;
  }
  const one = model('refused', 'chat', name);
  return async () => (await generateText({ model: one, prompt: 'hi', maxRetries: 0 })).text;
}
const count = (results) => `${results.filter(({ value }) => value === 'It costs 1250 euros.').length} of ${results.length}`;

/** The text that a stream gives after the first model's broke off, and how it ends. */
async function streamed(api) {
  let text = '';
  let end = '';
  try {
    if (which === '@langchain/openai') {
      for await (const piece of await langchain('broken').withFallbacks([langchain('well')]).stream('hi')) text += piece.content;
    } else {
      const onError = ({ error }) => (end = `error: ${error.message}`);
      const tools = api === 'responses' ? { pay } : undefined;
      const result = streamText({ model: model('broken', api), prompt: 'hi', tools, stopWhen: isStepCount(5), onError });
      for await (const piece of result.textStream) text += piece;
      end ||= await result.finishReason;
    }
  } catch (error) {
    end ||= `error: ${error.message}`;
  }
  return [text, `(${end})`].join(' ').trim();
}

const told = {
  turns: async () => {
    const results = [];
    const ask = asker();
    for (let turn = 0; turn < 4; turn++) results.push(...(await Promise.allSettled([ask()])));
    return count(results);
  },
  once: async () => count(await Promise.allSettled(Array.from({ length: 4 }, asker()))),
  named: async () => count(await Promise.allSettled([asker('gpt-4o')()])),
  text: () => streamed('chat'),
  tool: async () => `${await streamed('responses')}, ran ${runs}`,
};
console.log(await told[what]());
JS
cd "$work"
start_gateway
app() { node/node_modules/.bin/node node/app.js "$1" "$2" "$address" 2>"$work/errors" || fail_with "$work/errors"; }

for which in @langchain/openai ai-fallback ai-retry; do
  expect "$which, four calls in turn" '4 of 4' "$(app turns "$which")"
done
expect '@langchain/openai, four at once' '4 of 4' "$(app once @langchain/openai)"
expect 'ai-fallback, four at once' '2 of 4' "$(app once ai-fallback)"
expect 'ai-retry, four at once' '1 of 4' "$(app once ai-retry)"
expect 'ai-fallback, both models of one name' '1 of 1' "$(app named ai-fallback)"
expect 'ai-retry, both models of one name' '0 of 1' "$(app named ai-retry)"
expect '@langchain/openai, a stream that broke off' 'It costs 12 (error: terminated)' "$(app text @langchain/openai)"
expect 'ai-retry, a stream that broke off' 'It costs 12 (error: Failed to process successful response)' "$(app text ai-retry)"
expect 'ai-fallback, a stream that broke off' 'It costs 12It costs 1250 euros. (stop)' "$(app text ai-fallback)"
expect 'ai-retry, a tool' '(error: Failed to process successful response), ran 0' "$(app tool ai-retry)"
expect 'ai-fallback, a tool' '(stop), ran 2' "$(app tool ai-fallback)"
