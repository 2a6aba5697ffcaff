import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHtml } from "../finish/tree.ts";
import { plainText, removeSilent } from "./plain-text.ts";

test("keeps the words of a table's cells apart, headings of columns among them", () => {
  const document = parseHtml(
    "<table><thead><tr><th>See <b>this</b></th><th>Do</th></tr></thead><tbody><tr><th>One</th><td>two</td></tr></tbody></table>",
  );
  removeSilent(document);
  assert.equal(plainText(document), "See this Do One two");
});
