import assert from "node:assert/strict";
import { test } from "node:test";
import { mentionOf } from "./mentions.ts";
import { readText } from "./read.ts";

const mention = (text: string) => mentionOf(readText(text));

const mentions = {
  "an answer that worked":
    '{"object":"chat.completion","choices":[{"message":{"role":"assistant","content":"401 invalid_api_key means …"}}]}',
  "results of tests":
    "✓ maps 401 Incorrect API key provided to AuthError\n✓ maps 429 slow_down to BackoffError",
  "a list of changes": "## 2.4.1\n### Fixed\n- Show a hint for 401 `invalid_api_key`",
  "a table of statuses":
    "| Status | Do |\n|---|---|\n| 401 | check the key |\n| 403 | region |\n| 429 | slow down |",
  "source code": 'const fatal = new Set(["invalid_api_key", "insufficient_quota"]);',
};

for (const [name, text] of Object.entries(mentions)) {
  test(`sees that ${name} shows no error`, () => assert.notEqual(mention(text), undefined));
}

const errors = {
  "an error body": '{"error":{"message":"Incorrect API key provided","code":"invalid_api_key"}}',
  "an error inside an object of a stream": '{"object":"response","error":{"code":"server_is_overloaded"}}',
  "a traceback with its code":
    "Traceback (most recent call last):\n  def main():\n    return client.responses.create()\nopenai.AuthenticationError: Error code: 401",
  "a Node stack with its code":
    "const client = new OpenAI();\nawait client.models.list();\nAuthenticationError: 401 Incorrect API key provided",
  "one status in a table": "| a | b |\n|---|---|\n| 401 | Incorrect API key provided |",
};

for (const [name, text] of Object.entries(errors)) {
  test(`takes ${name} for what it is`, () => assert.equal(mention(text), undefined));
}
