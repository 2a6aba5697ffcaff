import assert from "node:assert/strict";
import { test } from "node:test";
import { array, assert as assertProperty, constantFrom, property } from "fast-check";
import { anyText } from "../words/fake-text.ts";
import { record, records, smallIndex, words } from "./fake-records.ts";
import { type Likeness, readyLikeness } from "./likeness.ts";
import { buildQuickIndex, withinBudget } from "./quick-index.ts";
import { rank } from "./rank.ts";
import { readyIndex } from "./ready-index.ts";
import type { SearchRecord } from "./record.ts";
import { plainStems } from "./terms.ts";
import { rarityAmong } from "./weigh.ts";
import { writeWordings } from "./wordings.ts";

const fillers = new Set(words.fillers);
const stems = (text: string) => new Set(plainStems(text, fillers));
const weak = stems(words.weak.join(" "));

const nothing: ReadonlyMap<string, string> = new Map();
/** Each stem means something here, however few wordings have it. */
const limits = { records: 9, holders: 1 };

function likenessOf(all: readonly SearchRecord[], meanings = nothing): Likeness {
  const sent = JSON.stringify({ build: "one", ...writeWordings(all, words, meanings, limits) });
  const titles = withinBudget(all, limits.records).map(({ title }) => stems(title));
  return readyLikeness(
    JSON.parse(sent) as Parameters<typeof readyLikeness>[0],
    (place) => titles[place] ?? [],
    rarityAmong(weak),
  );
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

test("prefers among places that share a word the one that means what is asked", () => {
  const leaked = record({ url: "/faq/#leaked", title: "key leaked" });
  const bought = record({ url: "/faq/#bought", title: "key bought" });
  const escaped = record({ url: "/faq/#escaped", title: "account escaped" });
  const meanings = new Map([
    ["leak", "qdddddddg"],
    ["escap", "qdddddddg"],
    ["bought", "0dddddddg"],
  ]);
  const like = likenessOf([leaked, bought, escaped], meanings)(stems("key escaped"));
  assert.ok((like.get(0) ?? 0) > (like.get(1) ?? 0) + 1);
  const without = likenessOf([leaked, bought, escaped])(stems("key escaped"));
  assert.equal(without.get(0), without.get(1));
});

test("names no place for its meaning alone", () => {
  const all = [record({ title: "leaked" }), record({ title: "escaped" })];
  const meanings = new Map(["leak", "escap"].map((stem) => [stem, "qdddddddg"]));
  assert.deepEqual([...likenessOf(all, meanings)(stems("escaped")).keys()], [1]);
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
    property(anyText({ maxLength: 60 }), (text) => {
      assert.deepEqual(found(text, small), found(text));
    }),
  );
});

const near = (value: number | undefined, expected: number) => Math.abs((value ?? 0) - expected) < 1e-9;

test("a question that is a wording is as like it as can be, and half of it or half of what it means is less so", () => {
  const all = [record({ title: "lizard" }), record({ title: "otter" })];
  const direction = ["qdddddddg", "qdddddddg", "0dddddddg", "dqddddddg"];
  const meanings = new Map(
    ["lizard", "newt", "otter", "toad"].map((stem, at) => [stem, direction[at] ?? ""]),
  );
  const like = likenessOf(all, meanings);
  const bare = likenessOf(all);
  assert.ok(near(bare(stems("lizard")).get(0), 1));
  assert.ok(near(like(stems("lizard")).get(0), 2.5));
  // Two words of one weight: by words and by meaning half of the question is the square root of a half.
  assert.ok(near(bare(stems("lizard otter")).get(0), Math.SQRT1_2));
  const apart = likenessOf(
    [record({ title: "lizard" }), record({ title: "toad" })],
    meanings,
  )(stems("lizard toad"));
  assert.ok(near(apart.get(0), Math.SQRT1_2 * 2.5));
});

test("a rare word that is shared makes a wording more like a question than a common one", () => {
  const all = ["key lizard", "key otter", "key toad", "newt heron"].map((title) => record({ title }));
  const like = likenessOf(all)(stems("key newt"));
  assert.ok((like.get(3) ?? 0) > 1.2 * (like.get(0) ?? 0));
  const unknown = likenessOf(all)(stems("newt zebra")).get(3) ?? 0;
  assert.ok(
    (likenessOf(all)(stems("newt key")).get(3) ?? 0) > unknown,
    "a word that is everywhere says little",
  );
});
