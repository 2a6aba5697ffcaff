import assert from "node:assert/strict";
import { test } from "node:test";
import { maskSecrets } from "../domain/secrets/mask.ts";
import { halfOf, readQueries, type Half } from "./search-queries.ts";
import { siteAddresses } from "./site-addresses.ts";

const halves: readonly Half[] = ["tuning", "test"];
/** Written later than the halves; tuned on after their first run. */
const later = [
  "fresh",
  "blind",
  "third",
  "fourth",
  "sixth-tuning",
  "eighth-tuning",
  "tenth-tuning",
  "twelfth-tuning",
  "fourteenth-tuning",
] as const;
/** Never tuned on; their misses were not read. */
const unread = [
  "second-test",
  "fifth-test",
  "sixth-test",
  "seventh-test",
  "ninth-test",
  "eleventh-test",
  "thirteenth-test",
  "fifteenth-test",
] as const;
const read = (part: Half | (typeof later)[number] | (typeof unread)[number]) =>
  readQueries(`evaluation/search/search-${part}.jsonl`);
const all = [...halves, ...later, ...unread].flatMap((part) => read(part));

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
