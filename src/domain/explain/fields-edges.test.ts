/** Where each pattern of {@link extract} begins and ends: texts that differ in one place from those it reads. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CatalogueEntry } from "./catalogue.ts";
import { blankEntry } from "./fake-entry.ts";
import { extract } from "./fields.ts";
import { readText } from "./read.ts";

const entry: CatalogueEntry = {
  ...blankEntry,
  name: "a",
  code: ["invalid_api_key", "model_not_found"],
  classes: ["APIError", "APIStatusError", "RateLimitError", "UnicodeEncodeError"],
};
const fields = (text: string) => extract(readText(text), [entry]);

const shows = <Field extends keyof ReturnType<typeof fields>>(
  field: Field,
  told: Readonly<Record<string, ReturnType<typeof fields>[Field]>>,
) => {
  for (const [text, value] of Object.entries(told)) assert.equal(fields(text)[field], value, text);
};

test("reads a status after what labels it", () => {
  shows("status", {
    "HTTP/2 403": 403,
    "HTTP/1.1 403": 403,
    "http 403": 403,
    "status 403": 403,
    "StatusCode was 403": 403,
    "status_code of 403": 403,
    "status is 403": 403,
    "status unsuccessful: 403": 403,
    "Status code is invalid: 403": 403,
    "status 4x unacceptable: 403": undefined,
    "'status' : '403'": 403,
    "external(403": 403,
    "resulted in a 403": 403,
    "resulted in an 403": 403,
    "status: 303": undefined,
    "line: 403": undefined,
  });
});

test("reads a status that its name or a sentence follows", () => {
  shows("status", {
    "then 403 unauthorized": 403,
    "then 403 unauthorised": 403,
    "then 404: Not Found": 404,
    "then 504 Gateway Timeout": 504,
    "then 504 Gateway Time-out": 504,
    "then 400 (Bad Request)": 400,
    "then 400, '(bad request": 400,
    "then 401 Your key": 401,
    "then 401 you are": 401,
    "then 401 yours": undefined,
    "then 401 his key": undefined,
    "then x404 Not Found": undefined,
    "then 1.404 Not Found": undefined,
    "main.py:404 not found": undefined,
    "then id-404 not found": undefined,
    "then 304 not found": undefined,
  });
});

test("reads a status after a verb, an arrow or the word for an error in another language", () => {
  shows("status", {
    "it got 401": 401,
    "it returned: 401": 401,
    "it returned a 401": 401,
    "it returned an 401": 401,
    "it returned the 401": undefined,
    "=>401": 401,
    "erreur : 401": 401,
    "it took 401": undefined,
    "it got 201": undefined,
  });
});

test("reads a status in brackets, at the beginning of a line and after an address", () => {
  shows("status", {
    "reply [403]: no": 403,
    "reply (403), no": 403,
    "end of it [403]": 403,
    "list[403]x": undefined,
    "reply (403-x": undefined,
    "reply <403> no": undefined,
    "reply [303]: no": undefined,
    "one\n403 two": 403,
    "> 403 two": 403,
    "| 403 | two": 403,
    "one 403 two": undefined,
    "one\n303 two": undefined,
    "GET http://relay.example/v1 403": 403,
    "GET http://relay.example/v1 HTTP/2 403": 403,
    "GET relay.example/v1 403": undefined,
  });
});

test("takes no part of another number or of a word for a status", () => {
  for (const before of ["one error ", "one returned ", "GET https://relay.example/v1 ", ""]) {
    for (const after of ["", ".", ". Try again", " 2 times", ", x"])
      assert.equal(fields(`${before}403${after}`).status, 403, before + after);
    for (const after of [".5 s", "2", "ms", "_a"])
      assert.equal(fields(`${before}403${after}`).status, undefined, before + after);
  }
});

test("knows the name of a status where no number stands", () => {
  shows("status", {
    Unauthorized: 401,
    unauthorised: 401,
    "Requires authentication": 401,
    Forbidden: 403,
    PERMISSION_DENIED: 403,
    "too many requests": 429,
    RESOURCE_EXHAUSTED: 429,
    ServiceUnavailable: 503,
    "Service unavailable": 503,
    "internal server error": 500,
    "HTTP error - not found": 404,
    "HTTP error -NotFound": 404,
    "not found": undefined,
  });
});

test("takes the status met most often, of equals the last", () => {
  shows("status", {
    "HTTP 500\nHTTP 401\nHTTP 401": 401,
    "HTTP 401\nHTTP 401\nHTTP 500": 401,
    "HTTP 401\nHTTP 500": 500,
    "HTTP 500\nHTTP 401": 401,
  });
});

test("takes what OpenAI answered before what others did, however often", () => {
  const relay = "POST https://relay.example/v1 502\n";
  shows("status", {
    [`${relay}${relay}`]: 502,
    [`${relay}POST https://api.openai.com/v1/responses 401\n${relay}`]: 401,
    [`${relay}POST https://api.openai.com.relay.example/v1 401\n${relay}`]: 502,
  });
});

const withCodes = (...codes: string[]) => codes.map((code) => `{'code': '${code}'}`).join(" ");

test("takes a name that the catalogue has before any other, and of those the one met most often", () => {
  shows("code", {
    [withCodes("one_code", "one_code", "invalid_api_key")]: "invalid_api_key",
    [withCodes("one_code", "other_code")]: "one_code",
    [withCodes("invalid_api_key", "model_not_found")]: "model_not_found",
    [withCodes("model_not_found", "invalid_api_key")]: "invalid_api_key",
    [withCodes("invalid_api_key", "invalid_api_key", "model_not_found")]: "invalid_api_key",
    [withCodes(
      "invalid_api_key",
      "model_not_found",
      "model_not_found",
      "invalid_api_key",
      "model_not_found",
    )]: "model_not_found",
  });
});

test("reads a name that the catalogue lacks where it is quoted, its key is, or it has an underscore", () => {
  shows("code", {
    "code: expired": undefined,
    "'code': expired": "expired",
    "code: 'expired'": "expired",
    "code: key_expired": "key_expired",
    "errorCode: key_expired": "key_expired",
    "error_code: key_expired": "key_expired",
    "barcode: key_expired": undefined,
    "code: 'null'": undefined,
    "code: '401'": undefined,
  });
  shows("type", { "type: 'expired', code: 'other'": "expired", "code: 'expired'": undefined });
  shows("param", { "param: 'messages[0].content'": "messages[0].content", "param: 'null'": undefined });
});

test("reads the parameter that a message refuses, where no field names one", () => {
  shows("param", {
    "Unsupported parameter: 'max_tokens' is not supported with this model.": "max_tokens",
    "Unsupported parameter: top_p is not supported with this model.": "top_p",
    "Unsupported value: 'messages[0].role' does not support 'system' with this model.": "messages[0].role",
    "Unsupported value: 'n' does not support 2 with this model.": "n",
    "Unsupported value: 'n' does not support 2, param: 'top_p'": "top_p",
    "Unsupported header: 'n' does not support 2": undefined,
    "Unsupported value: '2' does not support it": undefined,
    "Unsupported value: 'it does' does not support it": undefined,
    "Unsupported value: 'n' is refused": undefined,
  });
});

test("reads a name without what ends its sentence or its list", () => {
  shows("code", {
    "the code: key_expired.": "key_expired",
    "[code: key_expired].": "key_expired",
    "code: key.too_old": "key.too_old",
  });
});

test("takes no word for nothing, and none for any error, for a name", () => {
  for (const word of ["null", "None", "nil", "undefined", "error", "system"])
    assert.equal(fields(`{'type': '${word}'}`).type, undefined, word);
});

test("takes for the system's word no code that only holds one", () => {
  for (const code of ["epipe", "eproto", "enetunreach", "ehostunreach", "eaddrinuse"])
    assert.equal(fields(`{'code': '${code}'}`).code, undefined, code);
  for (const code of [
    "cachehost_missing",
    "epipe_full",
    "eproto_old",
    "etimedout_twice",
    "enotfound_here",
    "eai_again_later",
    "not_und_err_",
  ])
    assert.equal(fields(`{'code': '${code}'}`).code, code);
  assert.equal(fields("{'type': 'econnreset'}").type, "econnreset");
});

test("reads a message in every notation, up to its end", () => {
  shows("message", {
    '{"message":"No key"}': "no key",
    '{"message": "No key", "code": 1}': "no key",
    '{"error":["message": "No key"]}': "no key",
    '["message"]=> string(6) "No key"': "no key",
    '["message"]=> string(120) "No key"': "no key",
    "{ message: 'No key ' }": "no key",
    'a "message" => "No key")': "no key",
    '{"message": "You didn\'t say it", "code": 1}': "you didn't say it",
    '{"message": "the end was cut': "the end was cut",
    "a message: no key": undefined,
    '"messages": "No key"': undefined,
  });
});

test("reads no more of a long message than its beginning", () => {
  assert.equal(fields(`{"error": {"message": "${"a".repeat(500)}"}}`).message, "a".repeat(400));
});

test("takes the last class of an SDK that says something", () => {
  shows("sdkClass", {
    "RateLimitError: x": "RateLimitError",
    "ToolRateLimitException: x": "RateLimitError",
    "RateLimitError: x\nAPIError: y": "RateLimitError",
    "ExceptionsRateLimitException: x": "RateLimitError",
    "RateLimitErrors: x": undefined,
    "APIError: x": undefined,
    "APIStatusError: x": undefined,
    "UnicodeEncodeError: x": undefined,
    "MyAPIStatusError: x": undefined,
  });
});
