import assert from "node:assert/strict";
import { test } from "node:test";
import type { CatalogueEntry } from "./catalogue.ts";
import { blankEntry } from "./fake-entry.ts";
import { extract } from "./fields.ts";
import { readText } from "./read.ts";

const entry: CatalogueEntry = {
  ...blankEntry,
  name: "rate-limit",
  status: [429],
  type: ["tokens"],
  code: ["rate_limit_exceeded"],
  classes: ["RateLimitError", "OpenAIError", "TypeError"],
  passes: true,
};
const fields = (text: string) => extract(readText(text), [entry]);

test("reads a code in every notation", () => {
  for (const text of [
    '{"code":"rate_limit_exceeded"}',
    String.raw`"{\"code\":\"rate_limit_exceeded\"}"`,
    "{'code': 'rate_limit_exceeded'}",
    'code: Some("rate_limit_exceeded")',
    "map[code:rate_limit_exceeded message:x]",
    '["code"]=> string(19) "rate_limit_exceeded"',
    '%{"code" => "rate_limit_exceeded"}',
    "{&quot;code&quot;: &quot;rate_limit_exceeded&quot;}",
    "code=rate_limit_exceeded",
  ]) {
    assert.equal(fields(text).code, "rate_limit_exceeded", text);
  }
});

test("does not take a content type for the type of an error", () => {
  assert.equal(fields("content-type: application/json").type, undefined);
  assert.equal(fields('"type": "application/json; charset=utf-8"').type, undefined);
});

test("reads a status from numbers, and from its name where there is no number", () => {
  for (const [text, status] of [
    ["HTTP/1.1 429 Too Many Requests", 429],
    ["server returned a 401 response status", 401],
    ["curl → 403", 403],
    ["接口返回404", 404],
    ["Fehler 401", 401],
    ["POST https://api.openai.com/v1/chat/completions 401", 401],
    ["TooManyRequests", 429],
    ["UNAUTHENTICATED", 401],
    ["InternalServerError", undefined],
    ["gpt-4 429x", undefined],
  ] as const) {
    assert.equal(fields(text).status, status, text);
  }
});

test("takes what OpenAI answered before what a program answers for its part", () => {
  const log =
    'HTTP Request: POST https://api.openai.com/v1/images "HTTP/1.1 413 Payload Too Large"\n500 Internal Server Error';
  assert.equal(fields(log).status, 413);
});

test("knows the class of an SDK behind another tool's name", () => {
  assert.equal(fields("langchain.OpenAIRateLimitError: x").sdkClass, "RateLimitError");
  assert.equal(fields("dev.langchain4j.RateLimitException: x").sdkClass, "RateLimitError");
  assert.equal(fields("litellm OpenAIException - x").sdkClass, undefined);
  assert.equal(fields("MyTypeError").sdkClass, undefined);
});

test("takes the system's word for a broken connection for no code of an API", () => {
  for (const code of ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "UND_ERR_CONNECT_TIMEOUT"]) {
    assert.equal(fields(`Error: connect ${code}\n  code: '${code}'`).code, undefined, code);
  }
});
