import assert from "node:assert/strict";
import { test } from "node:test";
import { conceptsOf, findConcepts } from "./synonyms.ts";

const fillers = new Set(["the", "to"]);
const concepts = conceptsOf(
  [
    ["top up", "credit", "buy credit"],
    ["the to", "delete"],
  ],
  fillers,
);

test("finds a phrase of several words and says how long it is", () => {
  assert.deepEqual(findConcepts(["pleas", "top", "up"], concepts), [{ stem: "~0", from: 1, length: 2 }]);
});

test("takes the longest phrase of a group at a place", () => {
  assert.deepEqual(findConcepts(["bui", "credit"], concepts), [
    { stem: "~0", from: 0, length: 2 },
    { stem: "~0", from: 1, length: 1 },
  ]);
});

test("finds nothing by a phrase of fillers alone", () => {
  assert.deepEqual(findConcepts(["anyth"], concepts), []);
  assert.deepEqual(findConcepts([], concepts), []);
});

test("leaves out phrases of fillers, which would cost time at each word", () => {
  assert.deepEqual(concepts, [[["top", "up"], ["credit"], ["bui", "credit"]], [["delet"]]]);
});

test("finds a phrase by its words beside each other in their order, and not by words that stand apart", () => {
  assert.deepEqual(findConcepts(["up", "top"], concepts), []);
  assert.deepEqual(findConcepts(["top", "bill", "up"], concepts), []);
});
