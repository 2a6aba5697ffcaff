import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { type KeyHint, whichKey } from "./which-key.ts";

/** Joined at run time, so that no scanner takes this file for a leak. */
const join = (...parts: readonly string[]) => parts.join("");

function hint(prefix: string, lastFour = ""): KeyHint {
  const answer = whichKey(prefix, lastFour);
  assert.ok(answer !== "too-much");
  return answer;
}

const kinds: readonly (readonly [string, KeyHint["kind"]])[] = [
  [join("s", "k-proj-"), "project"],
  [join("s", "k-pr***"), "project"],
  [join("s", "k-pr…"), "project"],
  [join("s", "k-svcacct-"), "service-account"],
  [join("s", "k-sv"), "service-account"],
  [join("s", "k-service-"), "service-account"],
  [join("s", "k-admin-"), "admin"],
  [join("s", "k-"), "older"],
  [join("s", "k"), "older"],
  [join("s", "k-uvwx5"), "older"],
  [join("e", "k_"), "client-secret"],
  [join("ey", "J"), "sign-in-token"],
  [join("s", "k-ant-"), "other-service"],
  [join("AI", "za"), "other-service"],
  ["https://", "not-a-key"],
  ["your_api_key", "not-a-key"],
  ["$OPENAI_API", "not-a-key"],
  [`"${join("s", "k-proj")}`, "not-a-key"],
  ["8kaL5ja", "unknown"],
  ["", "unknown"],
];

for (const [prefix, kind] of kinds) {
  test(`takes the beginning “${prefix}” for ${kind}`, () => assert.equal(hint(prefix).kind, kind));
}

test("tells a quotation mark at the end of the key", () => {
  assert.equal(hint(join("s", "k-proj-"), 'bcd"').kind, "not-a-key");
});

test("tells a placeholder by its ending", () => assert.equal(hint("some_", "here").kind, "not-a-key"));

test("names the ending to look for", () =>
  assert.match(hint(join("s", "k-proj-"), "aB3d").compare, /ends in “aB3d”/));

test("asks for the ending where none was given", () => {
  assert.match(hint(join("s", "k-proj-")).compare, /ends in the last four characters of yours/);
});

test("refuses more than the two ends of a key", () => {
  const long = fc.string({ minLength: 13 }).filter((text) => [...text.trim()].length > 12);
  const ending = fc.string({ minLength: 5 }).filter((text) => [...text.trim()].length > 4);
  fc.assert(fc.property(long, (text) => assert.equal(whichKey(text, ""), "too-much")));
  fc.assert(fc.property(ending, (text) => assert.equal(whichKey("sk-", text), "too-much")));
});

test("answers anything short with a hint that has facts", () => {
  const short = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(short, fc.string({ maxLength: 4 }), (prefix, end) =>
      assert.ok(hint(prefix, end).facts.length),
    ),
  );
});
