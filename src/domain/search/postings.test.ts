import assert from "node:assert/strict";
import { test } from "node:test";
import {
  assert as assertProperty,
  integer,
  nat,
  property,
  record as recordOf,
  uniqueArray,
} from "fast-check";
import { decodePostings, encodePostings, strongest } from "./postings.ts";

const postings = uniqueArray(
  recordOf({ record: nat(5000), strength: integer({ min: 1, max: strongest }) }, { noNullPrototype: true }),
  {
    selector: ({ record }) => record,
  },
).map((list) => list.toSorted((a, b) => a.record - b.record));

test("reads what it wrote", () => {
  assertProperty(property(postings, (list) => assert.deepEqual(decodePostings(encodePostings(list)), list)));
});

test("reads no postings from another text", () => {
  assert.deepEqual(decodePostings("§"), []);
});

test("writes a record close to the one before it in two signs, and any other in its gap and three", () => {
  const near = Array.from({ length: 9 }, (_, place) => ({ record: place * 35, strength: strongest }));
  assert.equal(encodePostings(near).length, 18);
  assert.equal(encodePostings([{ record: 35, strength: 1 }]), "(10)1");
});
