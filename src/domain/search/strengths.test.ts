import assert from "node:assert/strict";
import { test } from "node:test";
import { record } from "./fake-records.ts";
import { strengthsOf } from "./strengths.ts";

const stemsOf = (text: string) => text.split(" ").filter(Boolean);
const times = (count: number, word: string) => Array.from({ length: count }, () => word).join(" ");
const strengthsIn = (...records: Parameters<typeof record>[0][]) => strengthsOf(records.map(record), stemsOf);

/** How strongly wordings speak for their place by the word *key*. */
const byWordings = (...aliases: string[]) => strengthsIn({ aliases }).get("key")?.get(0) ?? 0;

const by = (count: number) => byWordings(...Array.from({ length: count }, (_, place) => `key ${place}`));

test("a word of one more wording says more, each time less so, and never more than so much", () => {
  assert.equal(by(0), 0);
  const gains = [1, 2, 3, 4, 50].map((count) => by(count) - by(count - 1));
  for (const [index, gain] of gains.entries()) assert.ok(gain > 0 && gain < (gains[index - 1] ?? Infinity));
  assert.ok(by(1000) < 18);
});

test("counts wordings that have a word, not how often one of them has it", () => {
  assert.equal(byWordings("key key lost"), byWordings("key lost"));
  assert.ok(byWordings("key lost", "key it") > byWordings("key lost"));
});

test("names every record that a word stands in, wherever it stands there", () => {
  const strengths = strengthsIn(
    { title: "key" },
    { text: "key" },
    { aliases: ["key"] },
    { topic: "key" },
    { title: "other" },
  );
  assert.deepEqual([...(strengths.get("key")?.keys() ?? [])], [0, 1, 2, 3]);
  const [title = 0, text = 0, alias = 0, topic = 0] = strengths.get("key")?.values() ?? [];
  assert.ok(alias > title && title > topic && title > text && text > 0);
});

test("adds up what a word says in the parts of a record", () => {
  const all =
    strengthsIn({ title: "key", topic: "key", aliases: ["key"] })
      .get("key")
      ?.get(0) ?? 0;
  const each = [{ title: "key" }, { topic: "key" }, { aliases: ["key"] }].map(
    (one) => strengthsIn(one).get("key")?.get(0) ?? 0,
  );
  assert.ok(Math.abs(all - each.reduce((sum, one) => sum + one, 0)) < 1e-9);
});

test("a word says more the oftener a text has it, but not twice as much", () => {
  const [once = 0, twice = 0] =
    strengthsIn({ text: `key ${times(9, "x")}` }, { text: `key key ${times(8, "x")}` })
      .get("key")
      ?.values() ?? [];
  assert.ok(twice > once && twice < 2 * once);
});

test("a word says more in a short text than in a long one, by how long texts are on the site", () => {
  const strengths = (size: number) => [
    ...(strengthsIn({ text: `key ${times(2 * size - 1, "x")}` }, { text: `key ${times(10 * size - 1, "x")}` })
      .get("key")
      ?.values() ?? []),
  ];
  const [short = 0, long = 0] = strengths(1);
  assert.ok(short > long && long > 0);
  assert.ok(short < 5 * long);
  for (const [index, one] of strengths(7).entries())
    assert.ok(Math.abs(one - (strengths(1)[index] ?? 0)) < 1e-9);
  const [alone = 0] =
    strengthsIn({ text: "key" }, { text: times(60, "x") })
      .get("key")
      ?.values() ?? [];
  assert.ok(alone < 5.2, "brevity alone is no merit");
});

test("records without any text are no reason to divide by nothing", () => {
  assert.deepEqual([...strengthsIn({ title: "a" }, { title: "b" }).keys()], ["a", "b"]);
  for (const list of strengthsIn({ title: "a" }).values())
    for (const strength of list.values()) assert.ok(Number.isFinite(strength));
});
