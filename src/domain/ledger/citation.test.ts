import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { numberByFirstUse, numbersInShort, numbersOfMark } from "./citation.ts";

test("numbers sources by first use and repeats no number", () => {
  assert.deepEqual(
    [...numberByFirstUse(["b", "a", "b", "c", "a"])],
    [
      ["b", 1],
      ["a", 2],
      ["c", 3],
    ],
  );
});

test("numbers no sources when there are none", () => {
  assert.equal(numberByFirstUse([]).size, 0);
});

test("numbers sources densely, upwards from 1, in the order of first use", () => {
  const ids = fc.array(fc.constantFrom("a", "b", "c", "d", "__proto__", "constructor"));
  fc.assert(
    fc.property(ids, (used) => {
      const unique = [...new Set(used)];
      assert.deepEqual(
        [...numberByFirstUse(used)],
        unique.map((id, index) => [id, index + 1]),
      );
    }),
  );
});

test("keeps the numbers of a page when text is added at its end", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.string()), (before, added) => {
      const longer = numberByFirstUse([...before, ...added]);
      for (const [id, number] of numberByFirstUse(before)) assert.equal(longer.get(id), number);
    }),
  );
});

test("shows three numbers in a row by the first and the last, and fewer one by one", () => {
  assert.equal(numbersInShort([1]), "1");
  assert.equal(numbersInShort([1, 2, 4]), "1, 2, 4");
  assert.equal(numbersInShort([1, 3, 4, 5, 9, 10, 11, 12, 20]), "1, 3–5, 9–12, 20");
});

test("reads from a mark what it stands for", () => {
  assert.deepEqual(numbersOfMark(""), []);
  assert.deepEqual(numbersOfMark("7"), [7]);
  assert.deepEqual(numbersOfMark("1, 3–5, 20"), [1, 3, 4, 5, 20]);
});

test("stands for each number once, and for no other", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 40 })), (numbers) => {
      const rising = numbers.toSorted((a, b) => a - b);
      assert.deepEqual(numbersOfMark(numbersInShort(rising)), rising);
    }),
  );
});
