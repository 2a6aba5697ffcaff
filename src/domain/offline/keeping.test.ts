import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { cachePrefix, isHashed, keptPath } from "./keeping.ts";

const home = { origin: "https://example.org", base: "/guide/" };
const get = (path: string) => keptPath({ method: "GET", url: home.origin + path }, home);

test("keeps pages and files of the site, whatever stands after the #", () => {
  assert.equal(get("/guide/faq/#where"), "/guide/faq/");
  assert.equal(get("/guide/_astro/page.js"), "/guide/_astro/page.js");
});

test("keeps nothing that a reader typed", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (words) => {
      const query = new URLSearchParams({ q: words }).toString();
      assert.equal(get(`/guide/search/?${query}`), undefined);
      assert.equal(get(`/guide/pagefind/x.json?${query}`), undefined);
    }),
  );
});

test("keeps the search engine's files under one name, whatever the time", () => {
  assert.equal(get("/guide/pagefind/entry.json?ts=1764340000"), "/guide/pagefind/entry.json");
  assert.equal(get("/guide/faq/?ts=1764340000"), undefined);
});

test("keeps nothing that is sent", () => {
  assert.equal(keptPath({ method: "POST", url: `${home.origin}/guide/faq/` }, home), undefined);
});

test("keeps nothing of other sites, nor of neighbors at the same address", () => {
  assert.equal(keptPath({ method: "GET", url: "https://other.example/guide/faq/" }, home), undefined);
  assert.equal(get("/blog/"), undefined);
});

test("knows the files whose names change with them", () => {
  assert.deepEqual(
    ["/guide/_astro/a.js", "/guide/faq/"].map((path) => isHashed(path, home)),
    [true, false],
  );
});

test("takes no cache of a site beside or above it for its own", () => {
  const name = `${cachePrefix("/guide/")}0123abcd`;
  for (const other of ["/", "/guide/zh/", "/guides/"]) assert.ok(!name.startsWith(cachePrefix(other)), other);
});
