import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { ambiguousWords, termAnchor } from "./glossary.ts";

test("an anchor says that it is a term's", () => {
  assert.equal(termAnchor("api-key"), "term-api-key");
});

test("finds a word that leads to two terms, however it is spelled", () => {
  const terms = [
    { term: "hard limit", also: ["cap"] },
    { term: "spend limit", also: ["Cap", "budget"] },
  ];
  assert.deepEqual(ambiguousWords(terms), ["Cap"]);
});

test("finds a word that a term repeats", () => {
  assert.deepEqual(ambiguousWords([{ term: "token", also: ["Token"] }]), ["Token"]);
});

test("finds nothing where all words differ, and every repetition otherwise", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "b", "c", "A")), (words) => {
      const found = ambiguousWords(words.map((term) => ({ term, also: [] })));
      assert.equal(found.length, words.length - new Set(words.map((word) => word.toLowerCase())).size);
    }),
  );
});
