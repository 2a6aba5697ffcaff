import assert from "node:assert/strict";
import test from "node:test";
import * as fc from "fast-check";
import { sourcesBySite } from "./sources-by-site.ts";

const source = (url: string, title: string, publisher = "Somebody") => ({ url, title, publisher });
const many = (host: string, count: number) =>
  Array.from({ length: count }, (_, index) => source(`https://${host}/${index}`, `Page ${9 - index}`));

test("sites with many sources come first, the largest before the others, each by title", () => {
  const parts = sourcesBySite([...many("five.example", 5), ...many("www.six.example", 6)]);
  assert.deepEqual(
    parts.map(({ site }) => site),
    ["six.example", "five.example"],
  );
  assert.deepEqual(
    parts[1]?.sources.map(({ title }) => title),
    ["Page 5", "Page 6", "Page 7", "Page 8", "Page 9"],
  );
});

test("sites of one size stand by name", () => {
  const parts = sourcesBySite([...many("b.example", 5), ...many("a.example", 5)]);
  assert.deepEqual(
    parts.map(({ site }) => site),
    ["a.example", "b.example"],
  );
});

test("what few sites hold stands together at the end, by publisher and title", () => {
  const [part, ...others] = sourcesBySite([
    source("https://b.example/", "Keys", "Zed"),
    source("/about/", "Method", "This guide"),
    source("https://a.example/", "Bills", "Zed"),
  ]);
  assert.deepEqual(others, []);
  assert.equal(part?.site, undefined);
  assert.deepEqual(
    part?.sources.map(({ title }) => title),
    ["Method", "Bills", "Keys"],
  );
});

test("no source is lost, and none stands twice", () => {
  const hosts = fc.constantFrom("a.example", "b.example", "www.a.example", "c.example");
  const sources = fc.array(
    fc
      .tuple(hosts, fc.nat(), fc.string())
      .map(([host, page, title]) => source(`https://${host}/${page}`, title)),
  );
  fc.assert(
    fc.property(sources, (given) => {
      const shown = sourcesBySite(given).flatMap(({ sources }) => sources);
      assert.equal(shown.length, given.length);
      assert.deepEqual(new Set(shown), new Set(given));
    }),
  );
});
