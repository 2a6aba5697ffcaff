import assert from "node:assert/strict";
import { test } from "node:test";
import { isBare } from "./bare.ts";
import type { NotOurs } from "./catalogue.ts";
import { readText } from "./read.ts";

const notOurs: readonly NotOurs[] = [
  { id: "status", kind: "status", names: [], marks: ["http", "error", "not", "found"] },
  { id: "openai", kind: "openai", names: [], marks: ["openai"] },
];
const bare = (text: string) => isBare(readText(text), notOurs);

test("calls a text bare that holds a status and little else", () => {
  assert.ok(bare("HTTP 401"));
  assert.ok(bare("It said 429 again, what now?"));
  assert.ok(!bare("It broke again, what now?"));
  assert.ok(!bare('{"message": "no such user", "status": 401}'));
});

test("takes a class that tenacity gave up on for a bare class", () => {
  assert.ok(bare("tenacity.RetryError: RetryError[<Future at 0x7f3c state=finished raised RateLimitError>]"));
  assert.ok(bare("RetryError[<Future at 0x… state=finished raised APIConnectionError>]"));
  assert.ok(!bare("RetryError[<Future at 0x7f3c state=finished raised KeyboardInterrupt>]"));
});

test("takes a status with a program's own words behind it for no bare status", () => {
  assert.ok(!bare("API Request Failed 401 No auth credentials found"));
});

test("calls no text bare that is long, foreign, or holds an address or words of a reply", () => {
  for (const text of [
    "it says 401 again",
    "it's 429, why?",
    "HTTP error 500",
    "RateLimitError",
    "HTTP error 429: SomeException",
    `401${" x".repeat(11)}`,
  ])
    assert.ok(bare(text), text);
  for (const text of [
    `401${" x".repeat(12)}`,
    "又是 401",
    "401 https://a",
    "401 a.com",
    "401 a.io",
    "it says 400 again",
    "it says 4011",
    "401 (no)",
    "401 'no'",
    "401 invalid key",
    "429 user blocked",
    "HTTP error 300",
    "HTTP failure 500",
    "RateLimitErrors",
  ])
    assert.ok(!bare(text), text);
});
