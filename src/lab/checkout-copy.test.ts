import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { copyCheckout } from "./checkout-copy.ts";

const place = mkdtempSync(join(tmpdir(), "checkout-"));
after(() => rmSync(place, { recursive: true }));

test("a copy has the sources and the packages, and nothing that was made from them", () => {
  const checkout = join(place, "checkout");
  const copy = join(place, "copy");
  const made = readFileSync(".gitignore", "utf8")
    .split("\n")
    .filter((line) => line.endsWith("/"));
  assert.ok(made.length > 0);
  for (const folder of ["src/domain", "node_modules/a", "node_modules/.vite", ".git", ...made]) {
    mkdirSync(join(checkout, folder), { recursive: true });
    writeFileSync(join(checkout, folder, "file.txt"), folder);
  }
  writeFileSync(join(checkout, "package.json"), "{}");
  copyCheckout(checkout, copy);
  assert.deepEqual(readdirSync(copy).toSorted(), ["node_modules", "package.json", "src"]);
  assert.equal(readFileSync(join(copy, "src/domain/file.txt"), "utf8"), "src/domain");
  assert.deepEqual(readdirSync(join(copy, "node_modules")), ["a"]);
  assert.equal(readFileSync(join(copy, "node_modules/a/file.txt"), "utf8"), "node_modules/a");
});
