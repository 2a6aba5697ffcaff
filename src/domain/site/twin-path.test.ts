import assert from "node:assert/strict";
import { test } from "node:test";
import { pagePath, twinPath } from "./twin-path.ts";

test("puts the twin of a page beside it", () => {
  assert.equal(twinPath("/guide/find/"), "/guide/find.md");
  assert.equal(twinPath("/faq/"), "/faq.md");
});

test("calls the twin of the home page index", () => {
  assert.equal(twinPath("/"), "/index.md");
});

test("finds the page of a twin", () => {
  for (const path of ["/", "/guide/find/", "/zh/", "/faq/"]) assert.equal(pagePath(twinPath(path)), path);
  for (const path of ["/guide/find/", "/.md", "/data/faq.json"]) assert.equal(pagePath(path), undefined);
});
