import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { readBuiltPages } from "./built-pages.ts";

test("reads the words of a code sample, not the markup that colors them", () => {
  const dist = mkdtempSync(join(tmpdir(), "built-pages-"));
  try {
    writeFileSync(join(dist, "index.html"), '<pre><code><span class="token">curl</span> -s</code></pre>');
    const [page] = readBuiltPages(dist);
    assert.equal(page?.document.querySelector("pre")?.textContent, "curl -s");
  } finally {
    rmSync(dist, { recursive: true });
  }
});
