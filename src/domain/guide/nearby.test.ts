import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { nearby } from "./nearby.ts";

const listed = (length: number) => Array.from({ length }, (_, index) => index);

test("shows a short list as a whole", () => {
  assert.deepEqual(nearby(listed(13), 0, 24), listed(13));
  assert.deepEqual(nearby(listed(24), 23, 24), listed(24));
});

test("shows what stands around an item of a long list", () => {
  assert.deepEqual(nearby(listed(100), 50, 5), [48, 49, 50, 51, 52]);
});

test("shows as many at either end of a long list", () => {
  assert.deepEqual(nearby(listed(100), 0, 4), [0, 1, 2, 3]);
  assert.deepEqual(nearby(listed(100), 99, 4), [96, 97, 98, 99]);
});

test("shows the item itself, and no more than it may", () => {
  const place = fc
    .integer({ min: 1, max: 200 })
    .chain((length) => fc.tuple(fc.constant(length), fc.nat(length - 1), fc.integer({ min: 1, max: 50 })));
  fc.assert(
    fc.property(place, ([length, index, most]) => {
      const shown = nearby(listed(length), index, most);
      assert.ok(shown.includes(index));
      assert.equal(shown.length, Math.min(length, most));
    }),
  );
});

test("shows the same around an item however long the list grows behind it", () => {
  fc.assert(
    fc.property(fc.nat(40), fc.integer({ min: 100, max: 200 }), (index, length) => {
      assert.deepEqual(nearby(listed(length), index, 24), nearby(listed(100), index, 24));
    }),
  );
});
