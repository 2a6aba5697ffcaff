import assert from "node:assert/strict";
import { test } from "node:test";
import { assert as assertProperty, constantFrom, property, string } from "fast-check";
import { editDistance, nearestTerms } from "./spelling.ts";

const word = string({ unit: constantFrom("a", "b", "c"), maxLength: 6 });

test("counts a swap of neighbours as one slip", () => {
  assert.equal(editDistance("qouta", "quota", 2), 1);
});

test("counts missing, extra and wrong letters", () => {
  assert.equal(editDistance("biling", "billing", 2), 1);
  assert.equal(editDistance("billlling", "billing", 2), 2);
  assert.equal(editDistance("kez", "key", 2), 1);
});

test("gives one more than the limit beyond it", () => {
  assert.equal(editDistance("abcdef", "uvwxyz", 2), 3);
  assert.equal(editDistance("a", "abcd", 2), 3);
});

test("is the same in both directions, and 0 only for equal words", () => {
  assertProperty(
    property(word, word, (a, b) => {
      assert.equal(editDistance(a, b, 9), editDistance(b, a, 9));
      assert.equal(editDistance(a, b, 9) === 0, a === b);
    }),
  );
});

test("finds the nearest terms, and no codes", () => {
  const terms = ["quota", "quote", "401", "insufficient_quota", "~0", "balance"];
  assert.deepEqual(nearestTerms("qouta", terms), ["quota"]);
  assert.deepEqual(nearestTerms("balanec", terms), ["balance"]);
  assert.deepEqual(nearestTerms("402", terms), []);
  assert.deepEqual(nearestTerms("qu", terms), []);
  assert.deepEqual(nearestTerms("elephant", terms), []);
});
