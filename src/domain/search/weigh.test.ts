import assert from "node:assert/strict";
import { test } from "node:test";
import { kinds } from "./record.ts";
import { addWord, rarity, wordScore } from "./weigh.ts";

const about = (seen: number, wanted: number) => assert.ok(Math.abs(seen - wanted) < 1e-9, `${seen}`);

test("a word says the more the fewer records have it, and less where it says little anywhere", () => {
  for (const [few, many] of [
    [0, 1],
    [1, 2],
    [5, 90],
    [99, 100],
  ] as const)
    assert.ok(rarity(few, 100, false) > rarity(many, 100, false));
  for (const count of [1, 50, 100]) {
    assert.ok(rarity(count, 100, false) > 0);
    assert.ok(rarity(count, 100, true) < rarity(count, 100, false));
    assert.ok(rarity(count, 100, true) > 0);
  }
  assert.ok(rarity(1, 1000, false) > rarity(1, 100, false));
});

test("a word counts by its weight, and a place covers it whole when it says a third of what it could", () => {
  const found = { score: 0, covered: 0 };
  addWord(found, 3, 1);
  about(found.score, 3);
  about(found.covered, 3);
  addWord(found, 2, 1 / 6);
  about(found.score, 3 + 2 / 6);
  about(found.covered, 3 + 1);
});

/** The score of a place that covers so much of a question of four. */
const at = (covered: number) => wordScore({ score: 1, covered }, 4, "Guide");

test("a place answers by its share of the question, the better the more words speak for it", () => {
  about(wordScore({ score: 4, covered: 4 }, 4, "Guide"), 1);
  assert.ok(at(0) > 0 && at(0) < at(1) && at(1) < at(3) && at(3) < at(4) && at(4) <= 1);
  about(wordScore({ score: 1, covered: 2 }, 4, "Guide"), wordScore({ score: 10, covered: 20 }, 40, "Guide"));
  about(at(2) * 3, wordScore({ score: 3, covered: 2 }, 4, "Guide"));
});

test("of equal places, one that answers comes before one that only names or backs up", () => {
  const scores = kinds.map((kind) => [kind, wordScore({ score: 1, covered: 1 }, 1, kind)] as const);
  const order = scores.toSorted(([, a], [, b]) => b - a).map(([kind]) => kind);
  assert.equal(order[0], "Question");
  assert.equal(order.at(-1), "Fact");
});
