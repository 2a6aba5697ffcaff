import assert from "node:assert/strict";
import test from "node:test";
import { announcesMore } from "./first-paragraph.ts";

test("a first paragraph that ends in a colon announces what follows, sources or not", () => {
  assert.ok(announcesMore("\nOften it lost its quotes. Check these:\n\n- One"));
  assert.ok(announcesMore('Guides name this path: <Cite fact="a" /> <Cite id="b" />\n\n<Path id="c" />'));
  assert.ok(announcesMore("请按顺序检查：\n\n1. 一"));
});

test("one that ends its sentence announces nothing, whatever comes later", () => {
  assert.ok(!announcesMore('No. The key is shown once. <Cite fact="a" />\n\nLook here:\n\n- One'));
  assert.ok(!announcesMore("Set two: one for the proxy."));
  assert.ok(!announcesMore(""));
});
