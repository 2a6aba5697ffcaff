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

/** The distance as its definition says it, step by step and slowly. */
function plainDistance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [shortA, shortB] = [a.slice(0, -1), b.slice(0, -1)];
  const steps = [
    plainDistance(shortA, b) + 1,
    plainDistance(a, shortB) + 1,
    plainDistance(shortA, shortB) + (a.at(-1) === b.at(-1) ? 0 : 1),
  ];
  const isSwap = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  if (isSwap) steps.push(plainDistance(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...steps);
}

test("is the least number of slips from one to the other, as far as the limit goes", () => {
  const short = string({ unit: constantFrom("a", "b", "c"), maxLength: 5 });
  assertProperty(
    property(short, short, constantFrom(0, 1, 2, 9), (a, b, limit) => {
      assert.equal(editDistance(a, b, limit), Math.min(plainDistance(a, b), limit + 1));
    }),
    {
      examples: [
        ["ab", "ba", 9],
        ["abc", "bac", 2],
        ["ca", "abc", 9],
        ["abcba", "bacab", 9],
      ],
    },
  );
});

test("looks for a slip in words of four to thirty letters, and in nothing that has a digit or a joint", () => {
  assert.deepEqual(nearestTerms("kye", ["key"]), []);
  assert.deepEqual(nearestTerms("keyx", ["keys"]), ["keys"]);
  const long = "a".repeat(29);
  assert.deepEqual(nearestTerms(`${long}b`, [`${long}c`]), [`${long}c`]);
  assert.deepEqual(nearestTerms(`${long}ab`, [`${long}ac`]), []);
  for (const odd of ["quot4", "quo_a", "quo~a"]) assert.deepEqual(nearestTerms("quota", [odd]), [], odd);
  for (const odd of ["quot4", "quo_a"]) assert.deepEqual(nearestTerms(odd, ["quota"]), [], odd);
});

test("takes one slip in a word of five letters and two in one of six", () => {
  assert.deepEqual(nearestTerms("abcde", ["abxye"]), []);
  assert.deepEqual(nearestTerms("abcde", ["abxde"]), ["abxde"]);
  assert.deepEqual(nearestTerms("abcdef", ["abxyef"]), ["abxyef"]);
  assert.deepEqual(nearestTerms("abcdef", ["abxyzf"]), []);
});

test("keeps only the nearest, in their order, and no more than six", () => {
  assert.deepEqual(nearestTerms("abcdef", ["abxyef", "abxdef", "abcyyf", "abcdex"]), ["abxdef", "abcdex"]);
  const many = [..."ghijklmn"].map((letter) => `abcde${letter}`);
  assert.deepEqual(nearestTerms("abcdef", many), many.slice(0, 6));
});

test("a slip seldom hits the first letter, unless it changes places with the second", () => {
  assert.deepEqual(nearestTerms("xbcdef", ["abcdef"]), []);
  assert.deepEqual(nearestTerms("bacdef", ["abcdef"]), ["abcdef"]);
  assert.deepEqual(nearestTerms("bxcdef", ["abcdef"]), []);
  assert.deepEqual(nearestTerms("xacdef", ["abcdef"]), []);
});
