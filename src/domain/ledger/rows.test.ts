import assert from "node:assert/strict";
import { test } from "node:test";
import { nextRows } from "./rows.ts";

test("the next row of a letter follows its highest one, whatever their order", () => {
  assert.deepEqual(nextRows(["F02", "F09", "K01", "F03"]), ["F10", "K02"]);
});

test("where there are no rows, no letter is known", () => {
  assert.deepEqual(nextRows([]), []);
});
