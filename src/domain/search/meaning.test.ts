import assert from "node:assert/strict";
import { test } from "node:test";
import { array, assert as assertProperty, constantFrom, property } from "fast-check";
import { addMeaning, alike, codeLength, dimensions, readMeaning, unit } from "./meaning.ts";
import { noMeaning } from "./wordings.ts";

const numbers = constantFrom(..."0123456789abcdefghijklmnopq");
const codes = array(numbers, { minLength: codeLength - 1, maxLength: codeLength - 1 }).map(
  (signs) => `${signs.join("")}g`,
);

test("reads three numbers from a sign", () => {
  assert.deepEqual(readMeaning("0dqdddd5g").slice(0, 9), [-1, -1, -1, 0, 0, 0, 1, 1, 1]);
  assert.deepEqual(readMeaning("0dqdddd5g").slice(-3), [-1, 0, 1]);
});

test("a step of the last sign is a factor of the square root of 2", () => {
  assert.equal(readMeaning("qdddddddi")[0]?.toFixed(6), "2.000000");
  assert.equal(readMeaning("qdddddddf")[0]?.toFixed(6), Math.SQRT1_2.toFixed(6));
});

test("a stem that says nothing is like none", () => {
  assert.ok(readMeaning(noMeaning).every((value) => value === 0));
  const something = unit(readMeaning("qdddddddg"));
  assert.equal(alike(unit(readMeaning(noMeaning)), something), 0);
  assert.equal(alike(unit([]), something), 0);
});

test("a unit has the length 1 and points where the sum does", () => {
  assert.deepEqual(unit([3, 0, -4]), [0.6, 0, -0.8]);
});

const unitOf = (code: string) => unit(readMeaning(code));

test("every code is as like to itself as can be, however much it says, and to another from 0 to that", () => {
  assertProperty(
    property(codes, codes, (one, other) => {
      const [a, b] = [unitOf(one), unitOf(other)];
      assert.equal(a.length, dimensions);
      assert.ok(one === noMeaning || Math.abs(alike(a, unitOf(`${one.slice(0, -1)}k`)) - 1) < 1e-9);
      const likeness = alike(a, b);
      assert.ok(likeness >= 0 && likeness < 1 + 1e-9);
      assert.equal(likeness, alike(b, a));
    }),
  );
});

test("adds up", () => {
  const sum: number[] = [];
  addMeaning(sum, [1, -1]);
  addMeaning(sum, [1, 0]);
  assert.deepEqual(sum, [2, -1]);
});
