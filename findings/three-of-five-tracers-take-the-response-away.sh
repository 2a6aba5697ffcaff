#!/usr/bin/env bash
# Packages: @langfuse/openai 5.11.1, opik-openai 1.11.14, langsmith 0.12.0, braintrust 3.35.0 and @posthog/ai 8.13.1 with openai 6.49.0
#           (Node). A program asks with `create().withResponse()`, for the headers beside the answer, or with the helper `stream()`.
# Expected: traced, the program gets what it gets otherwise.
# Seen:     `withResponse()` ends in a TypeError under three of five, although the request is sent, and the answer is lost. Under Langfuse
#           and Opik so does `stream()`, and `models.list()` fails, too. Under LangSmith the client has no `withOptions`. Under
#           Braintrust and PostHog all is as it was.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install --legacy-peer-deps openai@6.49.0 @langfuse/openai@5.11.1 @opentelemetry/api@1.10.0 opik-openai@1.11.14 opik@2.0.40 langsmith@0.12.0 \
  braintrust@3.35.0 zod@4.6.7 @posthog/ai@8.13.1 posthog-node@5.70.0
start_stand_in
cat >"$work/node/app.mjs" <<'JAVASCRIPT'
import OpenAI from "openai";

const [tracer, way, baseURL] = process.argv.slice(2);
let asked = 0;
const options = { baseURL, apiKey: "your_api_key_here", maxRetries: 0, fetch: (...request) => (asked++, fetch(...request)) };
const traced = {
  none: async () => new OpenAI(options),
  Langfuse: async () => (await import("@langfuse/openai")).observeOpenAI(new OpenAI(options)),
  Opik: async () => (await import("opik-openai")).trackOpenAI(new OpenAI(options)),
  LangSmith: async () => (await import("langsmith/wrappers")).wrapOpenAI(new OpenAI(options)),
  Braintrust: async () => (await import("braintrust")).wrapOpenAI(new OpenAI(options)),
  PostHog: async () => {
    const posthog = new (await import("posthog-node")).PostHog("project", { host: "http://127.0.0.1:9" });
    posthog.capture = () => {};
    return new (await import("@posthog/ai/openai")).OpenAI({ ...options, posthog });
  },
};
const ask = { model: "m", messages: [{ role: "user", content: "hi" }] };
const ways = {
  create: async (client) => (await client.chat.completions.create(ask)).choices[0].message.content,
  withResponse: async (client) => {
    const { data, response } = await client.chat.completions.create(ask).withResponse();
    return `${data.choices[0].message.content} ${response.status}`;
  },
  stream: async (client) => await client.chat.completions.stream(ask).finalContent(),
  models: async (client) => (await client.models.list()).data[0].id,
  withOptions: async (client) => (await client.withOptions({ timeout: 9000 }).chat.completions.create(ask)).choices[0].message.content,
};
process.on("unhandledRejection", () => {});
const print = console.log;
console.log = console.info = console.warn = console.error = () => {};
let told;
try {
  told = await ways[way](await traced[tracer]());
} catch (error) {
  told = `${error.name}: ${error.message}`;
}
for (let waited = 0; asked === 0 && waited < 50; waited++) await new Promise((later) => setTimeout(later, 100));
process.stdout.write(`told ${told}, after ${asked} request(s)\n`, () => process.exit());
JAVASCRIPT
export OPIK_URL_OVERRIDE=http://127.0.0.1:9 LANGSMITH_TRACING=true LANGSMITH_API_KEY=none LANGSMITH_ENDPOINT=http://127.0.0.1:9
told() { HOME=$work node "$work/node/app.mjs" "$1" "$2" "$address" 2>"$work/errors" | sed -n 's/^told //p' || fail_with "$work/errors"; }
check() { expect "$1, $2" "$3, after ${4:-1} request(s)" "$(told "$1" "$2")"; }

completion='"created":1,"model":"m"'
answer 200 application/json '{"id":"1","object":"chat.completion",'"$completion"',"choices":[{"index":0,"message":{"role":"assistant","content":"Hello."},"finish_reason":"stop"}]}'
for tracer in none Braintrust PostHog; do
  for way in create withOptions; do check $tracer $way Hello.; done
  check $tracer withResponse 'Hello. 200'
done
for tracer in Langfuse Opik; do
  for way in create withOptions; do check $tracer $way Hello.; done
  check $tracer withResponse 'TypeError: client.chat.completions.create(...).withResponse is not a function'
done
check LangSmith create Hello.
check LangSmith withResponse 'TypeError: Cannot read private member from an object whose class did not declare it'
check LangSmith withOptions 'TypeError: client.withOptions is not a function' 0

answer 200 text/event-stream 'data: {"id":"1","object":"chat.completion.chunk",'"$completion"',"choices":[{"index":0,"delta":{"role":"assistant","content":"Hello."},"finish_reason":"stop"}]}'$'\n\ndata: [DONE]\n\n'
for tracer in none Braintrust PostHog LangSmith; do check $tracer stream Hello.; done
for tracer in Langfuse Opik; do check $tracer stream 'TypeError: client.chat.completions.stream(...).finalContent is not a function'; done

answer 200 application/json '{"object":"list","data":[{"id":"m","object":"model"}]}'
for tracer in none Braintrust PostHog LangSmith; do check $tracer models m; done
check Langfuse models "TypeError: Cannot read properties of undefined (reading '0')"
check Opik models "TypeError: Cannot read properties of undefined (reading 'model')" 0
