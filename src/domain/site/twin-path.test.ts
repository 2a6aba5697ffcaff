import assert from "node:assert/strict";
import { test } from "node:test";
import { twinPath } from "./twin-path.ts";

test("puts the twin of a page beside it", () => {
  assert.equal(twinPath("/guide/find/"), "/guide/find.md");
  assert.equal(twinPath("/faq/"), "/faq.md");
});

test("calls the twin of the home page index", () => {
  assert.equal(twinPath("/"), "/index.md");
});
