import assert from "node:assert/strict";
import { test } from "node:test";
import { record, records, smallIndex, words } from "./fake-records.ts";
import { codeLength, noMeaning } from "./meaning.ts";
import { end, writeWordings } from "./wordings.ts";

const nothing: ReadonlyMap<string, string> = new Map();

test("counts wordings of the same words once, in whichever order", () => {
  const once = record({ url: "/a/", title: "Quota", aliases: ["bank card"] });
  const often = { ...once, aliases: ["bank card", "card bank", "the card my bank", ""] };
  assert.deepEqual(writeWordings([often], words, nothing), writeWordings([once], words, nothing));
});

test("has a line for each place of the quick index, and for no fact", () => {
  assert.equal(writeWordings(records, words, nothing).records.length, smallIndex().places.length);
  assert.equal(writeWordings(records, words, nothing, { records: 2 }).records.length, 2);
});

test("counts stems of many wordings first, and puts alike wordings beside each other", () => {
  const one = record({ title: "Bank", aliases: ["bank card", "quota", "bank card limit", "card limit"] });
  const { stems, records: lines } = writeWordings([one], words, nothing);
  assert.equal(stems, "bank card limit quota");
  assert.deepEqual(lines, [[1, end, 2, 1, end, 3, 2, end, 3, 2, 1, end, 4, end]]);
});

test("sends what each stem means in their order, and nothing for one that nobody has learnt", () => {
  const meanings = new Map([["card", "qdddddddg"]]);
  const sent = writeWordings([record({ title: "Bank", aliases: ["bank card"] })], words, meanings);
  assert.equal(sent.stems, "bank card");
  assert.equal(sent.meanings, `${noMeaning}qdddddddg`);
  assert.equal(noMeaning.length, codeLength);
});
