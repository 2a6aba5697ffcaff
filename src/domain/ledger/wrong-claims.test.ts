import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import type { Fact, OutdatedClaim } from "./fact.ts";
import { findWrongClaims } from "./wrong-claims.ts";

function fact(...outdated: OutdatedClaim[]): Fact {
  return {
    id: "key-shown-once",
    rows: ["F01"],
    topic: "keys",
    kind: "statement",
    statement: "A key is shown once.",
    citations: ["a-source"],
    checked: "2026-11-20",
    confidence: "high",
    outdated,
  };
}

const claim = (...patterns: string[]): OutdatedClaim => ({
  says: "You can see a key again.",
  verdict: "wrong",
  now: "A key is shown once.",
  patterns,
});
const seeAgain = fact(claim("see (your|the) key again"));

test("finds a wrong claim and says what is true", () => {
  assert.deepEqual(findWrongClaims("Later you see the key again in the list.", [seeAgain]), [
    { received: "see the key again", now: "A key is shown once." },
  ]);
});

test("finds a wrong claim whatever its case", () => {
  assert.equal(findWrongClaims("SEE YOUR KEY AGAIN", [seeAgain])[0]?.received, "SEE YOUR KEY AGAIN");
});

test("finds a wrong claim each time it is made", () => {
  assert.equal(findWrongClaims("See the key again, then see your key again.", [seeAgain]).length, 2);
});

test("finds the same claims when it is asked again", () => {
  const text = "You see the key again.";
  assert.deepEqual(findWrongClaims(text, [seeAgain]), findWrongClaims(text, [seeAgain]));
});

test("finds nothing in prose that claims nothing wrong", () => {
  assert.deepEqual(findWrongClaims("You cannot look a key up.", [seeAgain]), []);
});

test("finds nothing by claims that have no patterns", () => {
  const { patterns: _, ...plain } = claim();
  const { outdated: _none, ...bare } = fact();
  assert.deepEqual(findWrongClaims("You see the key again.", [fact(plain), fact(), bare]), []);
});

test("reports only words of the text", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("see ", "the ", "your ", "key ", "again", " ") }),
      (text) => {
        for (const { received } of findWrongClaims(text, [seeAgain])) assert.ok(text.includes(received));
      },
    ),
  );
});
