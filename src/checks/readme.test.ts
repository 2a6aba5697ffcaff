import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const root = join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

/** The commands of the README that stand in a block of their own. */
const blocks = [...read("README.md").matchAll(/^```\n(.+)\n```$/gm)].map(([, command]) => command);

test("CI runs the test command of the README as it is written there", () => {
  const commands = read(".ci/run")
    .split("\n")
    .filter((line) => line.startsWith("npm "));
  assert.deepEqual(
    commands,
    blocks.filter((command) => command?.endsWith("npm test")),
  );
  assert.ok(read(".github/workflows/ci.yml").includes(`run: ${commands[0]}\n`));
});

test("every command of the README starts from a fresh clone", () => {
  assert.ok(blocks.length >= 2);
  for (const command of blocks) assert.match(command ?? "", /^npm ci && /);
});

test("no text tells anybody to start a program without its npm script, which Node 20 refuses", () => {
  const texts = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|mjs)$/.test(file) && !file.endsWith(".test.ts"))
    .map((file) => `src/${file}`);
  for (const file of [...texts, "README.md", "CONTRIBUTING.md"])
    assert.doesNotMatch(read(file), /\bnode src\//, file);
});
