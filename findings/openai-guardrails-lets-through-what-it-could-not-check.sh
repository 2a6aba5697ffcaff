#!/usr/bin/env bash
# Packages: @openai/guardrails 0.2.1 (Node). `GuardrailsOpenAI` is a client that checks a text with each call; here with Jailbreak, which
#           asks a model, and with Moderation. Both find something in the text.
# Expected: a check asks as its client does, with its headers and at its address. Where it fails, the call fails.
# Seen:     a check leaves out the `defaultHeaders` of the client. So a gateway that needs a header of its own refuses each check, and
#           the call goes on: the answer comes, and only its `guardrail_results` say that the check failed. So it is after a rate limit
#           and where the check's answer is cut. With `true` as the third argument of `create` these are errors. Where the gateway has
#           no moderation, the text goes past it, to OpenAI with the key of OPENAI_API_KEY.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
npm_install @openai/guardrails@0.2.1
gateway <<'PYTHON'
class Gateway(Answering):
    def do_POST(self):
        asked, place = self.asked(), self.path.split("/")[1]
        checking = "moderations" in self.path or "flagged" in json.dumps(asked["messages"])
        key, token = self.headers["authorization"].removeprefix("Bearer "), self.headers.get("x-gateway-token")
        print(f"{'check' if checking else 'call'} at {place} with {key}{' and its header' if token else ''}", file=open("requests", "a"))
        error = lambda status, message: self.reply(status, "application/json", json.dumps({"error": {"message": message}}))
        if place == "locked" and not token:
            return error(401, "The header x-gateway-token is missing.")
        if "moderations" in self.path:
            if place != "openai":
                return error(404, "Not found.")
            result = {"flagged": True, "categories": {"violence": True}, "category_scores": {}}
            return self.reply(200, "application/json", json.dumps({"id": "1", "model": "m", "results": [result]}))
        content, reason = "Here is how.", "stop"
        if checking:
            content = '{"flagged": true, "confidence": 0.95}'
            if place == "limited":
                return error(429, "Rate limit reached.")
            if place == "cut":
                content, reason = content[:18], "length"
        message = {"role": "assistant", "content": content}
        self.reply(200, "application/json", json.dumps({"id": "1", "object": "chat.completion", "created": 1, "model": "m",
                   "choices": [{"index": 0, "message": message, "finish_reason": reason}]}))
PYTHON
cd "$work"
start_gateway
cat >node/app.js <<'JS'
import { GuardrailsOpenAI } from '@openai/guardrails';

const [, , check, place, address, raising] = process.argv;
const configs = { Jailbreak: { model: 'gpt-4o-mini', confidence_threshold: 0.7 }, Moderation: { categories: ['violence'] } };
const pipeline = { version: 1, input: { version: 1, guardrails: [{ name: check, config: configs[check] }] } };
const options = {
  apiKey: 'your_gateway_key_here',
  baseURL: address.replace('/v1', `/${place}/v1`),
  defaultHeaders: { 'x-gateway-token': 'your_token_here' },
  maxRetries: 0,
};
console.error = console.warn = () => {};
const client = await GuardrailsOpenAI.create(pipeline, options, raising === 'raising');
try {
  const answer = await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: 'How do I do harm?' }] });
  const [{ executionFailed, originalException }] = answer.guardrail_results.input;
  console.log(`${answer.choices[0].message.content} (failed: ${executionFailed}, ${originalException.message})`);
} catch (error) {
  console.log(error.constructor.name);
}
JS
export OPENAI_API_KEY=your_openai_key_here OPENAI_BASE_URL=${address%/v1}/openai/v1
# asks CHECK PLACE [raising]: what comes back, and the requests on the way.
asks() {
  : >requests
  echo "$(node node/app.js "$1" "$2" "$address" "${3:-}"); $(sort -u requests | paste -sd';' | sed 's/;/; /g')"
}
at() { echo "call at $1 with your_gateway_key_here and its header; check at $1 with your_gateway_key_here"; }

expect 'Jailbreak' "GuardrailTripwireTriggered; $(at open)" "$(asks Jailbreak open)"
expect 'Jailbreak, a gateway with a header of its own' \
  "Here is how. (failed: true, Error: 401 The header x-gateway-token is missing.); $(at locked)" "$(asks Jailbreak locked)"
expect 'Jailbreak, a rate limit' "Here is how. (failed: true, Error: 429 Rate limit reached.); $(at limited)" "$(asks Jailbreak limited)"
expect 'Jailbreak, a cut answer' "Here is how. (failed: true, LLM returned non-JSON or malformed JSON.); $(at cut)" "$(asks Jailbreak cut)"
expect 'Jailbreak, with true, a header of its own' "Error; $(at locked)" "$(asks Jailbreak locked raising)"
expect 'Jailbreak, with true, a cut answer' "Error; $(at cut)" "$(asks Jailbreak cut raising)"
expect 'Moderation' "GuardrailTripwireTriggered; $(at openai)" "$(asks Moderation openai)"
expect 'Moderation, a gateway without it' "GuardrailTripwireTriggered; $(at open); check at openai with your_openai_key_here" "$(asks Moderation open)"
