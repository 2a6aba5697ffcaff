import assert from "node:assert/strict";
import { test } from "node:test";
import { assert as assertProperty, nat, property, uniqueArray } from "fast-check";
import { decodeGaps, encodeGaps } from "./gaps.ts";

test("reads what it wrote", () => {
  const rising = uniqueArray(nat(100_000)).map((numbers) => numbers.toSorted((a, b) => a - b));
  assertProperty(property(rising, (numbers) => assert.deepEqual(decodeGaps(encodeGaps(numbers)), numbers)));
});

test("writes each number that follows the one before as one letter", () => {
  assert.equal(encodeGaps([0, 1, 2, 28]), "aaaz");
  assert.equal(encodeGaps([26]), "Ba");
});
