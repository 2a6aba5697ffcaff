import assert from "node:assert/strict";
import test from "node:test";
import { array, assert as check, integer, property } from "fast-check";
import { inGroups } from "./question-groups.ts";

const groups = [
  { from: 10, title: "Cards" },
  { from: 20, title: "Credit" },
  { from: 30, title: "Limits" },
];
const position = (order: number) => order;

test("a question stands in the last group that begins at or before it", () => {
  assert.deepEqual(inGroups([10, 19, 20], groups, position), [
    { title: "Cards", questions: [10, 19] },
    { title: "Credit", questions: [20] },
  ]);
});

test("what stands before the first group has no title, and neither has a topic without groups", () => {
  assert.deepEqual(inGroups([5, 30], groups, position), [
    { questions: [5] },
    { title: "Limits", questions: [30] },
  ]);
  assert.deepEqual(inGroups([5, 30], [], position), [{ questions: [5, 30] }]);
});

test("grouping loses no question, shows none twice and keeps their order", () => {
  check(
    property(array(integer({ min: 0, max: 50 })), array(integer({ min: 0, max: 50 })), (orders, starts) => {
      const sorted = orders.toSorted((a, b) => a - b);
      const begun = starts.toSorted((a, b) => a - b).map((from) => ({ from, title: `from ${from}` }));
      assert.deepEqual(
        inGroups(sorted, begun, position).flatMap(({ questions }) => questions),
        sorted,
      );
    }),
  );
});
