import assert from "node:assert/strict";
import { test } from "node:test";
import { record, records, smallIndex, words } from "./fake-records.ts";
import { codeLength } from "./meaning.ts";
import { decodeGaps } from "./gaps.ts";
import { noMeaning, writeWordings } from "./wordings.ts";

const nothing: ReadonlyMap<string, string> = new Map();

test("counts wordings of the same words once, in whichever order", () => {
  const once = record({ url: "/a/", title: "Quota", aliases: ["bank card"] });
  const often = { ...once, aliases: ["bank card", "card bank", "the card my bank", ""] };
  assert.deepEqual(writeWordings([often], words, nothing), writeWordings([once], words, nothing));
});

test("sends no title, nor a wording of the same words, but their stems", () => {
  const all = [record({ title: "Bank card" }), record({ title: "Limit", aliases: ["limits", "a quota"] })];
  const { stems, counts, holders } = writeWordings(all, words, nothing);
  assert.equal(stems, "bank card limit quota");
  assert.deepEqual(counts, [0, 1]);
  assert.deepEqual(holders.split(" ").map(decodeGaps), [[], [], [], [0]]);
});

test("has a count for each place of the quick index, and for no fact", () => {
  assert.equal(writeWordings(records, words, nothing).counts.length, smallIndex().places.length);
  assert.equal(writeWordings(records, words, nothing, { records: 2, holders: 2 }).counts.length, 2);
});

test("counts stems of many wordings first, and puts alike wordings beside each other", () => {
  const one = record({ title: "Bank", aliases: ["bank card", "quota", "bank card limit", "card limit"] });
  const { stems, counts, holders } = writeWordings([one, record({ title: "Card" })], words, nothing);
  assert.equal(stems, "card bank limit quota");
  assert.deepEqual(counts, [4, 0]);
  // Quota, bank card, bank card limit, card limit.
  const expected = [[1, 2, 3], [1, 2], [2, 3], [0]];
  assert.deepEqual(holders.split(" ").map(decodeGaps), expected);
});

test("sends what each stem means in their order, and nothing for one that nobody has learnt or one wording has", () => {
  const meanings = new Map(["card", "limit"].map((stem) => [stem, "qdddddddg"]));
  const aliases = ["bank card", "bank card limit"];
  const sent = writeWordings([record({ title: "Bank", aliases })], words, meanings);
  assert.equal(sent.stems, "bank card limit");
  assert.equal(sent.meanings, `${noMeaning}qdddddddg${noMeaning}`);
  assert.equal(noMeaning.length, codeLength);
});
