import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "rolldown";
import { translatedScripts } from "./translated-scripts.ts";
import { wordModules } from "./word-modules.ts";

const islands = join(import.meta.dirname, "../islands");

async function textOf(script: string): Promise<string> {
  const { output } = await build({
    input: join(islands, script),
    plugins: [translatedScripts(), wordModules()],
    write: false,
    logLevel: "silent",
  });
  return output.map((file) => ("code" in file ? file.code : "")).join("\n");
}

test("gives a script that speaks Chinese the Chinese words, also in what it imports", async () => {
  const script = await textOf("checklist/before-paint.ts?zh");
  assert.match(script, /与你无关：…/);
  assert.doesNotMatch(script, /Not for you/);
});

test("leaves a script in English what it is", async () => {
  const script = await textOf("checklist/before-paint.ts");
  assert.match(script, /Not for you/);
  assert.doesNotMatch(script, /\p{Script=Han}/u);
});
