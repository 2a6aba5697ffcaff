import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { numberByFirstUse } from "./citation.ts";

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
