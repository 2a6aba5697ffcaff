/** What a shell says to the line of another one stands in an answer, so that a reader learns which shell it is. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const content = join(import.meta.dirname, "../../../content");
const answer = readFileSync(join(content, "faq/copied-command-fails.mdx"), "utf8");
const lines = ["store-bash/set.sh", "store-zsh/set.zsh", "store-fish/set.fish"];

/** The words that the answer gives for each shell. */
const words: Readonly<Record<string, readonly string[]>> = {
  zsh: ["no coprocess", "bad option"],
  bash: ["not a valid identifier", "invalid option"],
  fish: ["unknown option"],
  dash: ["Illegal option"],
};

for (const [shell, said] of Object.entries(words)) {
  test(`the answer has the words of ${shell} for lines of other shells`, (context) => {
    for (const word of said) assert.ok(answer.includes(`\`${word}\``), word);
    for (const line of lines.filter((path) => !path.startsWith(`store-${shell}/`))) {
      const code = readFileSync(join(content, "samples", line), "utf8");
      const run = spawnSync(shell, ["-c", code], { stdio: ["ignore", "pipe", "pipe"], encoding: "utf8" });
      if (run.error) return context.skip(`${shell} is not installed`);
      assert.ok(
        said.some((word) => run.stderr.includes(word)),
        `${line}: ${run.stderr}`,
      );
    }
  });
}
