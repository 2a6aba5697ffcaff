import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

/** One text of the corpus of the world; labels are names of catalogue entries, or `none`. */
interface WorldText {
  readonly id: string;
  readonly text: string;
  readonly expected: readonly string[];
  readonly acceptable: readonly string[];
  readonly tool: string;
  readonly language: string;
  readonly modelled_on: string;
}

const folder = join(process.cwd(), "evaluation/world");

/** Labels that readers of the texts needed before the catalogue had a page for them. */
const namesWithoutPage = [
  "regional-host",
  "organization-tied-to-key",
  "request-belongs-to-responses",
  "reasoning-effort-refused",
  "retired-api",
  "session-key-required",
  "https-required",
];

const names = new Set([
  "none",
  ...namesWithoutPage,
  ...readdirSync(join(process.cwd(), "content/errors"))
    .filter((file) => file.endsWith(".mdx"))
    .map((file) => file.replace(/\.mdx$/, "")),
]);

const files = readdirSync(folder).filter((file) => file.endsWith(".jsonl"));

const readLines = (file: string) =>
  readFileSync(join(folder, file), "utf8")
    .trimEnd()
    .split("\n")
    .map((line): WorldText => JSON.parse(line) as WorldText);

const lines = files.flatMap((file) => readLines(file).map((line) => ({ file, line })));

/** The half a tool belongs to; whoever adds a text cannot choose it. */
const halfOf = (tool: string) =>
  Number.parseInt(createHash("md5").update(tool).digest("hex").charAt(0), 16) % 2 === 0 ? "tuning" : "test";

const idsWhere = (wrong: (entry: (typeof lines)[number]) => boolean) =>
  lines.filter(wrong).map(({ line }) => line.id);

test("the corpus of the world has a tuning and a test half", () => {
  assert.ok(files.some((file) => file.endsWith("-tuning.jsonl")));
  assert.ok(files.some((file) => file.endsWith("-test.jsonl")));
});

test("each text has an id of its own and is there once", () => {
  assert.equal(new Set(lines.map(({ line }) => line.id)).size, lines.length);
  assert.equal(new Set(lines.map(({ line }) => line.text.trim())).size, lines.length);
});

/** Written by somebody who knew no rule, counted once when new and tuned afterwards, so it has no other half. */
const isWithoutHalf = (file: string) => file === "c-tuning.jsonl";

test("each tool is wholly in the half that its name gives", () => {
  assert.deepEqual(
    idsWhere(({ file, line }) => !isWithoutHalf(file) && !file.endsWith(`-${halfOf(line.tool)}.jsonl`)),
    [],
  );
});

test("each label is the name of an entry, and what is expected is acceptable", () => {
  assert.deepEqual(
    idsWhere(
      ({ line: { expected, acceptable } }) =>
        expected.length === 0 ||
        acceptable.some((name) => !names.has(name)) ||
        expected.some((name) => !acceptable.includes(name)),
    ),
    [],
  );
});

test("no text holds what a scanner would take for a key", () => {
  assert.deepEqual(
    idsWhere(({ line }) => /\b(?:sk|pk|gsk|sess)[-_][\w-]{20,}/.test(line.text)),
    [],
  );
});
