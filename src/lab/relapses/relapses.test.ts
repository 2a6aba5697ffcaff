/** That each relapse can still be tried; `npm run relapses` tries them. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { broughtBack } from "./edit.ts";
import { inPages, inSources } from "./relapses.ts";

for (const relapse of [...inSources, ...inPages]) {
  test(`can be brought back: ${relapse.fault}`, () => {
    const source = readFileSync(relapse.file, "utf8");
    assert.notEqual(broughtBack(source, relapse), source);
    assert.ok(readFileSync(relapse.test, "utf8").length > 0);
  });
}

test("refuses a place that is not there, or stands there twice", () => {
  for (const from of ["c", "a"])
    assert.throws(() => broughtBack("a b a", { file: "x.ts", from, to: "" }), /x\.ts holds/);
});
