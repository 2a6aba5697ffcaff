import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { wordModules } from "./word-modules.ts";

const root = join(import.meta.dirname, "../..");
const load = (path: string) => wordModules().load(join(root, path));

test("gives a script the texts of a file by id", async () => {
  const code = (await load("content/words/counts.yaml"))?.code ?? "";
  assert.match(code, /^export default \{.*"said-some":"… of … done\.".*\};$/m);
});

test("leaves every other file alone, also one that is wanted as text", async () => {
  for (const path of ["content/facts.yaml", "content/words/counts.yaml?raw", "src/content/words/x.ts"])
    assert.equal(await load(path), undefined);
});
