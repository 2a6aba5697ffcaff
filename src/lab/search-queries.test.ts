import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { maskSecrets } from "../domain/secrets/mask.ts";
import { halfOf, readQueries, type Half } from "./search-queries.ts";
import { siteAddresses } from "./site-addresses.ts";

const halves: readonly Half[] = ["tuning", "test"];
const sets = readdirSync("evaluation/search").flatMap((name) => /^search-(.+)\.jsonl$/.exec(name)?.[1] ?? []);
const read = (set: string) => readQueries(`evaluation/search/search-${set}.jsonl`);
/** Written later than the halves; tuned on after their first run. */
const later = sets.filter((set) => set !== "tuning" && set !== "test" && !set.endsWith("-test"));
const all = sets.flatMap(read);

for (const half of halves) {
  test(`the ${half} half holds only sources that belong to it`, () => {
    assert.deepEqual(
      read(half).filter((query) => halfOf(query) !== half),
      [],
    );
  });
}

test("what was written later has no source in common with the test half", () => {
  const tested = new Set(read("test").map(({ source }) => source));
  assert.deepEqual(
    later.flatMap(read).filter(({ source }) => tested.has(source)),
    [],
  );
});

test("there are at least 320 queries, and no query twice", () => {
  assert.ok(all.length >= 320, `${all.length} queries`);
  const texts = all.map(({ q }) => q.toLowerCase());
  assert.deepEqual(
    texts.filter((text, index) => texts.indexOf(text) !== index),
    [],
  );
});

test("every expected address is one of the site, named once", () => {
  const addresses = siteAddresses(process.cwd());
  const known = (address: string) =>
    addresses.has(address.replace(/#\*$/, "").replace(/^\/#step-/, "/checklist/#step-"));
  for (const { q, expect } of all) {
    assert.deepEqual(
      expect.filter((address, index) => !known(address) || expect.indexOf(address) !== index),
      [],
      q,
    );
  }
});

test("no query holds anything that looks like a secret", () => {
  assert.deepEqual(
    all.filter(({ q }) => maskSecrets(q).text !== q),
    [],
  );
});
