import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { didYouMean, editDistance, splitExcerpt, wordsOf } from "./words.ts";

const noLimit = 100;
const words = { quota: 5, quote: 2, billing: 9, permission: 4, permissions: 7, key: 20 };
const counts = fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9_]{2,9}$/), fc.nat());

/** Few letters, so that equal letters and swaps are common. */
const shortWord = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
const limit = fc.integer({ min: 0, max: 4 });

/** The textbook recurrence over a full matrix, without a limit. */
function plainDistance(a: string, b: string): number {
  const matrix = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const cell = (row: number, column: number) => matrix[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row++) {
    for (let column = 1; column <= b.length; column++) {
      const differs = a[row - 1] === b[column - 1] ? 0 : 1;
      const swaps = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      matrix[row]?.splice(
        column,
        1,
        Math.min(
          cell(row - 1, column) + 1,
          cell(row, column - 1) + 1,
          cell(row - 1, column - 1) + differs,
          swaps ? cell(row - 2, column - 2) + 1 : noLimit,
        ),
      );
    }
  }
  return cell(a.length, b.length);
}

test("finds the words of a text in lower case", () => {
  assert.deepEqual(wordsOf("Set OPENAI_API_KEY, then GPT4 works."), [
    "set",
    "openai_api_key",
    "then",
    "gpt4",
    "works",
  ]);
});

test("finds no words of one or two letters", () => {
  assert.deepEqual(wordsOf("is it a 429 or so"), []);
});

test("finds no words in an empty text", () => {
  assert.deepEqual(wordsOf(""), []);
});

test("counts a swap of neighbours as one slip", () => {
  assert.equal(editDistance("qouta", "quota", 2), 1);
});

test("counts a missing, an extra and a wrong letter as one slip each", () => {
  assert.deepEqual(
    ["biling", "billling", "bilting"].map((typed) => editDistance(typed, "billing", 2)),
    [1, 1, 1],
  );
});

test("stops counting just above the limit", () => {
  assert.equal(editDistance("aaaaaaaa", "bbbbbbbb", 2), 3);
});

test("stops at once when the lengths differ by more than the limit", () => {
  assert.equal(editDistance("key", "permissions", 2), 3);
});

test("finds the same distance in both directions", () => {
  fc.assert(
    fc.property(shortWord, shortWord, limit, (a, b, most) => {
      assert.equal(editDistance(a, b, most), editDistance(b, a, most));
    }),
  );
});

test("finds no distance exactly between equal words", () => {
  fc.assert(
    fc.property(shortWord, shortWord, limit, (a, b, most) => {
      assert.equal(editDistance(a, b, most) === 0, a === b);
      assert.equal(editDistance(a, a, most), 0);
    }),
  );
});

test("agrees with the full matrix up to the limit and says one more beyond it", () => {
  fc.assert(
    fc.property(shortWord, shortWord, limit, (a, b, most) => {
      assert.equal(editDistance(a, b, most), Math.min(plainDistance(a, b), most + 1));
    }),
    { numRuns: 2000 },
  );
});

test("agrees with the full matrix without a limit, for any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
      assert.equal(editDistance(a, b, noLimit), plainDistance(a, b));
    }),
  );
});

test("suggests the nearest word of the site", () => {
  assert.equal(didYouMean("biling", words), "billing");
});

test("keeps the rest of the query around the corrected word", () => {
  assert.equal(didYouMean("  My KEY has no qouta? ", words), "my key has no quota?");
});

test("corrects each unknown word of a query", () => {
  assert.equal(didYouMean("biling qouta", words), "billing quota");
});

test("suggests nothing when every word is known", () => {
  assert.equal(didYouMean("billing quota", words), undefined);
});

test("suggests nothing when no word is near", () => {
  assert.equal(didYouMean("zzzzzzzz", words), undefined);
});

test("allows one slip in a short word", () => {
  assert.equal(didYouMean("kye", words), "key");
});

test("does not allow two slips in a short word", () => {
  assert.equal(didYouMean("kzz", words), undefined);
});

test("allows two slips in a longer word", () => {
  assert.equal(didYouMean("bilnig", words), "billing");
});

test("prefers a near word to one that more records use", () => {
  assert.equal(didYouMean("permision", words), "permission");
});

test("prefers the word that more records use between two equally near ones", () => {
  assert.deepEqual(
    [
      { quota: 5, quote: 2 },
      { quota: 2, quote: 5 },
    ].map((known) => didYouMean("quotx", known)),
    ["quota", "quote"],
  );
});

test("takes a name that every object has for an unknown word", () => {
  assert.equal(didYouMean("constructor", { construction: 1 }), "construction");
});

test("suggests only words of the site for a misspelled word", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z][a-z0-9_]{2,9}$/), counts, (word, known) => {
      const suggestion = didYouMean(word, known);
      assert.ok(suggestion === undefined || Object.hasOwn(known, suggestion));
    }),
  );
});

test("suggests a query that needs no further suggestion", () => {
  fc.assert(
    fc.property(fc.string(), counts, (query, known) => {
      const suggestion = didYouMean(query, known);
      if (suggestion === undefined) return;
      const unknown = wordsOf(suggestion).filter((word) => !Object.hasOwn(known, word));
      assert.equal(didYouMean(unknown.join(" "), known), undefined);
    }),
  );
});

test("splits an excerpt into plain text and matches", () => {
  assert.deepEqual(splitExcerpt("Your <mark>quota</mark> is used up"), [
    { text: "Your ", match: false },
    { text: "quota", match: true },
    { text: " is used up", match: false },
  ]);
});

test("shows characters instead of entities", () => {
  assert.deepEqual(splitExcerpt("&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;"), [
    { text: "<b> & \"c\" 'd'", match: false },
  ]);
});

test("unescapes a text only once", () => {
  assert.deepEqual(splitExcerpt("&amp;lt;"), [{ text: "&lt;", match: false }]);
});

test("leaves entities it does not know as they are", () => {
  assert.deepEqual(splitExcerpt("a&nbsp;b"), [{ text: "a&nbsp;b", match: false }]);
});

test("finds nothing in an empty excerpt", () => {
  assert.deepEqual(splitExcerpt(""), []);
});

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escapeText = (text: string) =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** Characters that matter to HTML, alone and in the forms an engine sends. */
const markup = fc.constantFrom(
  "<",
  ">",
  "&",
  "&lt;",
  "&amp;lt;",
  "<mark>",
  "</mark>",
  "\n",
  "'",
  '"',
  "a",
  " ",
);
const text = fc.oneof(fc.string({ unit: markup }), fc.string({ unit: "binary" }));

test("keeps the text of every piece and what matched", () => {
  const pieces = fc.array(
    fc.record({ text: text.filter(Boolean), match: fc.boolean() }, { noNullPrototype: true }),
  );
  fc.assert(
    fc.property(pieces, (given) => {
      // The engine never puts two unmarked pieces side by side.
      const wanted = given.filter((piece, index) => piece.match || given[index - 1]?.match !== false);
      const excerpt = wanted
        .map((piece) => (piece.match ? `<mark>${escapeText(piece.text)}</mark>` : escapeText(piece.text)))
        .join("");
      assert.deepEqual(splitExcerpt(excerpt), wanted);
    }),
  );
});

test("never returns the engine's own tags, however broken the excerpt", () => {
  const raw = fc.string({ unit: fc.constantFrom("<mark>", "</mark>", "&lt;", "a", "\n") });
  fc.assert(
    fc.property(raw, (excerpt) => {
      for (const piece of splitExcerpt(excerpt)) assert.doesNotMatch(piece.text, /<\/?mark>/);
    }),
  );
});
