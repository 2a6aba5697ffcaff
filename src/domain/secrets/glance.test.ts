import assert from "node:assert/strict";
import { test } from "node:test";
import { assert as assertProperty, constantFrom, property, string } from "fast-check";
import { isKeyAtFirstSight, mayHoldSecret, withoutKeys } from "./glance.ts";
import { looksLikeSecret } from "./mask.ts";

const random = "a1B2c3D4e5F6g7H8i9J0";
const prefixes = [
  ["sk", "-proj-"],
  ["sk", "-"],
  ["e", "k_"],
  ["gh", "p_"],
  ["hf", "_"],
  ["AK", "IA"],
  ["xo", "xb-"],
  ["se", "ss-"],
  ["ey", "J"],
];

for (const [first = "", rest = ""] of prefixes) {
  test(`knows a key that begins with ${first}${rest}`, () => {
    assert.equal(isKeyAtFirstSight(`my key is ${first}${rest}${random}`), true);
    assert.equal(isKeyAtFirstSight(`${first}\u200B${rest}${random}`), true);
  });
}

test("takes words, codes and placeholders for what they are", () => {
  for (const text of [
    "sk-proj key not working",
    "task-management-system-number-12345",
    "sk-your_api_key_here_please",
    "insufficient_quota",
    "OPENAI_API_KEY",
  ])
    assert.equal(isKeyAtFirstSight(text), false, text);
});

test("asks the whole guard about long runs that are no plain words", () => {
  assert.equal(mayHoldSecret(`password=${random}`), true);
  assert.equal(mayHoldSecret(`password=${random}abc`), true);
  for (const text of [
    "lost key",
    "not\u200Bworking",
    "insufficient_quota",
    "insufficient_quota.",
    "authentication error",
    "OPENAI_API_KEY",
  ])
    assert.equal(mayHoldSecret(text), false, text);
});

test("never keeps from the whole guard what the guard would hide", () => {
  const character = constantFrom(..."abcXYZ019-_.:= \n");
  assertProperty(
    property(string({ unit: character, maxLength: 60 }), (text) => {
      assert.ok(
        !looksLikeSecret(text) || mayHoldSecret(text) || isKeyAtFirstSight(text),
        JSON.stringify(text),
      );
    }),
  );
});

test("takes every key at first sight out of a text, and leaves the rest", () => {
  const key = `${prefixes[0]?.join("")}${random}`;
  assert.equal(withoutKeys(`401 for ${key}, then ${key}.`), "401 for sk-…, then sk-….");
  assert.equal(withoutKeys(`401 for ${key.slice(0, 9)}\u200B${key.slice(9)}`), "401 for sk-…");
  assert.equal(
    withoutKeys("429 insufficient_quota sk-proj-****abcd"),
    "429 insufficient_quota sk-proj-****abcd",
  );
  assertProperty(
    property(string({ unit: constantFrom(..."sk-projek_gh1\u200B "), maxLength: 80 }), (text) => {
      assert.ok(!isKeyAtFirstSight(withoutKeys(text)), JSON.stringify(text));
    }),
  );
});
