import assert from "node:assert/strict";
import { test } from "node:test";
import { foreignForm, repliesIn } from "./foreign.ts";
import { readText } from "./read.ts";

const form = (text: string) => foreignForm(readText(text));
const replies = (text: string) => repliesIn(readText(text));

const forms = {
  "an object that is an error": `{'object': 'error', 'message': 'The model does not exist.', 'code': 404}`,
  "a header for keys that are no bearer tokens": "a valid `x-typesense-api-key` header must be sent",
  "another header for keys": "provide your key in the X-Authorization header",
  "a server that says what it is": "HTTP/1.1 401 Unauthorized\nserver: uvicorn",
  "a header that asks for another way to sign in": 'www-authenticate: Key realm="kong"',
  "an address behind which Cloudflare finds nobody": "403 error code: 1003",
  "a tunnel that is closed": "530 error code: 1033\n",
  "an organization with an underscore": "Rate limit reached for model `m` in organization `org_01abc`",
};

for (const [name, text] of Object.entries(forms)) {
  test(`is sure that ${name} is no reply of OpenAI's`, () => assert.equal(form(text), "sure"));
}

test("doubts a code that is a number and a model of another maker", () => {
  assert.equal(form('{"error":{"message":"User not found.","code":401}}'), "likely");
  assert.equal(form('{"error":{"code":"401","message":"Access denied"}}'), "likely");
  assert.equal(form('{"code":"Some resource has been exhausted","error":"No"}'), "likely");
  assert.equal(form("model: claude-sonnet-4.5, 401"), "likely");
  assert.equal(form("MISTRAL_API_KEY is missing"), "likely");
  assert.equal(form("Invalid header value b'Bearer [hidden: a GitHub token]'"), "likely");
  assert.equal(form("Invalid header value b'Bearer eyJ****'"), "likely");
});

test("doubts a missing model whose name is none of OpenAI's", () => {
  assert.equal(form("The model `my-model` does not exist."), "likely");
  assert.equal(form('model "phi3:mini" not found, try pulling it first'), "likely");
  for (const model of [
    "gpt-9",
    "my-gpt",
    "gtp-4",
    "o1-pro",
    "03-mini",
    "ft:x",
    "text-embedding-9",
    "whisper-1",
    "*",
  ])
    assert.equal(form(`The model \`${model}\` does not exist`), undefined, model);
});

test("doubts what a program may have put around OpenAI's own words", () => {
  for (const text of [
    '{"success":false,"error":{"message":"no"}}',
    '{"errors":["Forbidden"]}',
    "403 <!DOCTYPE html><html><title>Just a moment...</title>",
    "<?xml version='1.0'?><Error><Code>AccessDenied</Code></Error>",
  ])
    assert.equal(form(text), "likely", text);
});

test("finds nothing foreign in OpenAI's own form", () => {
  for (const text of [
    '{"error":{"message":"Incorrect API key provided: x.","type":"invalid_request_error","param":null,"code":"invalid_api_key"}}',
    "Error code: 429 - {'error': {'message': 'Rate limit reached for gpt-6-luna in organization org-abc', 'code': 'rate_limit_exceeded'}}",
    "AuthenticationError: 401 status code (no body)",
    "x-request-id: req_123",
    'www-authenticate: Basic realm="OpenAI API"',
    "OPENAI_API_KEY, OPENAI_ADMIN_API_KEY, invalid_api_key",
  ])
    assert.equal(form(text), undefined, text);
});

test("reads what replies say, whatever field they say it in", () => {
  assert.deepEqual(
    repliesIn(readText(`{"detail":"Not authenticated"} {'error' => 'No such key'} {"code":"x"}`)),
    ["not authenticated", "no such key"],
  );
  assert.deepEqual(
    repliesIn(readText("ApiError, Message: The key is bad., Code: invalid_api_key, Type: auth")),
    ["the key is bad."],
  );
  assert.deepEqual(
    repliesIn(readText("Error: 401 Invalid API key.\n    at APIError.generate (/app/error.js:1:2)")),
    ["invalid api key."],
  );
});

test("reads what the SDKs print behind their classes up to the end of the line or the stack", () => {
  assert.deepEqual(replies("RateLimitError: 429 Too many (really).\n    at x"), ["too many (really)."]);
  assert.deepEqual(replies("openai.NotFoundError: Error code: 404 - no such path"), ["no such path"]);
  assert.deepEqual(replies("AuthenticationError: 401 It's bad at Api.generate (x.js:1)"), ["it's bad"]);
  assert.deepEqual(replies("AuthenticationError: 401 status code (no body)"), []);
  assert.deepEqual(replies("WebException: 401 Unauthorized\nRateLimitError: slow"), []);
});
