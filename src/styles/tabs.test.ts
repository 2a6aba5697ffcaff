import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { choices } from "../domain/tabs/choices.ts";

const css = readFileSync(join(import.meta.dirname, "components/tabs.css"), "utf8");

for (const [group, ids] of Object.entries(choices)) {
  test(`the styles show the panel of each ${group}`, () => {
    for (const id of ids) assert.ok(css.includes(`[data-${group}="${id}"] [data-for~="${id}"]`), id);
  });
}
