import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { record } from "./fake-records.ts";
import { learn } from "./learn.ts";
import type { SearchRecord } from "./record.ts";
import { strengthsOf, type Strengths } from "./strengths.ts";

const stemsOf = (text: string) => text.split(" ").filter((word) => word !== "");
const learnFrom = (records: readonly SearchRecord[]) =>
  learn(strengthsOf(records, stemsOf), records, stemsOf, new Set());

/** The place that most terms speak for; ties go to the first. */
function firstFor(question: string, strengths: Strengths, records: readonly SearchRecord[]): string {
  const sums = records.map((_, place) =>
    stemsOf(question).reduce((sum, stem) => sum + (strengths.get(stem)?.get(place) ?? 0), 0),
  );
  return records[sums.indexOf(Math.max(...sums))]?.url ?? "";
}

const plain = (strengths: Strengths) => [...strengths].map(([stem, list]) => [stem, [...list]] as const);

const declined = record({
  url: "/faq/#declined",
  aliases: ["bank says no", "card refused", "card not taken", "card not accepted", "card fails"],
});
const buying = record({
  url: "/guide/#buy",
  title: "buy with a card",
  text: "card card card card card",
  aliases: ["buy credit", "pay by card", "add a card", "card form"],
});

const lead = (strengths: Strengths) =>
  (strengths.get("card")?.get(0) ?? 0) - (strengths.get("card")?.get(1) ?? 0);

test("gives a word to the place that people mean by it", () => {
  const records = [buying, declined];
  const before = strengthsOf(records, stemsOf);
  assert.equal(firstFor("card", before, records), "/guide/#buy");
  assert.ok(lead(learnFrom(records)) < lead(before));
});

test("learns nothing where each wording leads to its place without being known", () => {
  const records = [
    record({ url: "/a/", title: "red shoe", aliases: ["red shoe", "red"] }),
    record({ url: "/b/", title: "blue hat", aliases: ["blue hat", "blue"] }),
  ];
  assert.deepEqual(plain(learnFrom(records)), plain(strengthsOf(records, stemsOf)));
});

test("does not count what a place has from the wording that is asked", () => {
  // Each wording is the only one with its word, so asked unknown it leads to the other place, whose title has the rest.
  const records = [
    record({ url: "/a/", title: "key", aliases: ["gone key"] }),
    record({ url: "/b/", title: "lost key", aliases: ["lost key"] }),
  ];
  const [before, after] = [strengthsOf(records, stemsOf), learnFrom(records)];
  assert.ok((after.get("gone")?.get(0) ?? 0) > (before.get("gone")?.get(0) ?? 0));
});

const words = fc.array(fc.constantFrom("key", "card", "lost", "pay", "limit", "error", "team"), {
  minLength: 1,
  maxLength: 4,
});
const text = words.map((list) => list.join(" "));
const someRecords = fc.array(
  fc.record({ title: text, text, aliases: fc.array(text, { maxLength: 6 }) }).map((parts) => record(parts)),
  { minLength: 1, maxLength: 8 },
);

test("says something about the same places as before, within bounds, and leaves what it is given", () => {
  fc.assert(
    fc.property(someRecords, (records) => {
      const given = strengthsOf(records, stemsOf);
      const copy = plain(given);
      const learned = learn(given, records, stemsOf, new Set(["key"]));
      assert.deepEqual(plain(given), copy);
      for (const [stem, list] of given) {
        assert.deepEqual([...(learned.get(stem)?.keys() ?? [])], [...list.keys()]);
        for (const [place, strength] of list) {
          const now = learned.get(stem)?.get(place) ?? -1;
          assert.ok(now >= 0 && Math.abs(now - strength) <= 12, `${stem}: ${strength} became ${now}`);
        }
      }
    }),
  );
});
