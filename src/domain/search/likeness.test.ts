import assert from "node:assert/strict";
import { test } from "node:test";
import { array, assert as assertProperty, constantFrom, property, string } from "fast-check";
import { record, records, smallIndex, words } from "./fake-records.ts";
import { type Likeness, readyLikeness, writeWordings } from "./likeness.ts";
import { buildQuickIndex } from "./quick-index.ts";
import { rank } from "./rank.ts";
import { readyIndex } from "./ready-index.ts";
import type { SearchRecord } from "./record.ts";
import { plainStems } from "./terms.ts";

const fillers = new Set(words.fillers);
const stems = (text: string) => new Set(plainStems(text, fillers));
const weak = stems(words.weak.join(" "));

function likenessOf(all: readonly SearchRecord[]): Likeness {
  const sent = JSON.stringify({ build: "one", ...writeWordings(all, words) });
  return readyLikeness(JSON.parse(sent) as Parameters<typeof readyLikeness>[0], weak);
}

const card = record({ url: "/faq/#card", title: "Paying", aliases: ["bank refuses card", "delete account"] });
const account = record({
  url: "/faq/#account",
  title: "Profiles",
  aliases: ["close account", "delete card"],
});
const small = likenessOf(records);

test("gives a wording to its place, and little to a place that has its words in different wordings", () => {
  const like = likenessOf([card, account])(stems("delete card"));
  assert.ok((like.get(1) ?? 0) >= 1);
  assert.ok((like.get(1) ?? 0) > 1.2 * (like.get(0) ?? 0));
});

test("knows nothing of a question without a known word", () => {
  assert.deepEqual([...small(stems("zebra"))], []);
  assert.deepEqual([...small(stems(""))], []);
});

test("a word that no wording has makes a question less like any", () => {
  assert.ok((small(stems("quota zebra")).get(3) ?? 0) < (small(stems("quota")).get(3) ?? 0));
});

test("counts wordings of the same words once, in whichever order", () => {
  const once = record({ url: "/a/", title: "Quota", aliases: ["bank card"] });
  const often = { ...once, aliases: ["bank card", "card bank", "the card my bank", ""] };
  assert.deepEqual(writeWordings([often], words), writeWordings([once], words));
});

test("has a line for each place of the quick index, and for no fact", () => {
  assert.equal(writeWordings(records, words).records.length, smallIndex().places.length);
  assert.equal(writeWordings(records, words, { records: 2 }).records.length, 2);
});

test("ranks a place higher whose wording is the question", () => {
  const all = [card, account];
  const index = readyIndex({ build: "", browse: [], ...buildQuickIndex(all, words) });
  assert.equal(rank("delete account", index, likenessOf(all))[0]?.url, "/faq/#card");
});

test("a question that is a title still puts it first, and the order of words still does not matter", () => {
  const index = smallIndex();
  const urls = (question: string) => rank(question, index, small).map(({ url }) => url);
  for (const { title, url, kind } of records) if (kind !== "Fact") assert.equal(urls(title)[0], url, title);
  const question = array(constantFrom("key", "lost", "credit", "store", "quota", "zebra", "again"), {
    minLength: 1,
  });
  assertProperty(
    property(question, (asked) => {
      assert.deepEqual(urls(asked.toReversed().join(" ")), urls(asked.join(" ")));
    }),
  );
});

test("finds places whatever is asked, and none that the words alone do not find", () => {
  const index = smallIndex();
  const found = (question: string, like?: Likeness) =>
    new Set(rank(question, index, like).map(({ url }) => url));
  assertProperty(
    property(string({ unit: "binary", maxLength: 60 }), (text) => {
      assert.deepEqual(found(text, small), found(text));
    }),
  );
});
