import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { repeatReaders } from "./standing.ts";

/** Only bash is there, so that the test needs nothing else. */
const tools = new Map([["bash", { program: "bash", version: "5" }]]);
const record = "content/observations/dotenv.yaml";

/** A copy of the observations, with the record of bash changed. */
async function withRecord(
  change: (text: string) => string,
  work: (root: string) => Promise<void>,
): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), "standing-"));
  try {
    cpSync("content/observations", join(root, "content/observations"), { recursive: true });
    writeFileSync(join(root, record), change(readFileSync(record, "utf8")));
    await work(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

test("repeats the readers that are there, and says which are not", async () => {
  const { compared, skipped } = await repeatReaders(process.cwd(), tools);
  assert.ok(compared > 0);
  assert.deepEqual(
    skipped.map((sentence) => sentence.split(":")[0]),
    ["python-dotenv", "python-dotenv-override", "node", "zsh", "fish"],
  );
});

test("says where a reader no longer does what is recorded", () =>
  withRecord(
    (text) => text.replace(/(- id: bash\n[\s\S]*?\n {4}plain: )\S+/, "$1something-else"),
    async (root) => {
      const { differences } = await repeatReaders(root, tools);
      assert.ok(differences.some((one) => one.startsWith('bash, plain: was "something-else", is ')));
    },
  ));
