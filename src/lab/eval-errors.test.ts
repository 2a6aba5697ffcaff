import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { readEntries } from "../content/files/entries.ts";
import { evaluate, readCatalogue, readNotOurs, readTexts } from "./eval-errors.ts";

const catalogue = readCatalogue(process.cwd());
const notOurs = readNotOurs(process.cwd());
const share = ({ right, of }: { right: number; of: number }) => right / of;

const line = (text: string, name: string) => ({ id: name, text, expected: [name], acceptable: [name] });

for (const file of [
  "errors",
  "errors-held-out",
  "errors-independent",
  "harmless",
  "printed",
  "harmless-second",
  "printed-second",
]) {
  test(`the explainer is right on at least 95 % of ${file}.jsonl, with few false alarms`, () => {
    const { strict, falseAlarms } = evaluate(readTexts(`evaluation/${file}.jsonl`), catalogue, notOurs);
    assert.ok(share(strict) >= 0.95, `strict ${share(strict)}`);
    assert.ok(
      falseAlarms.count <= 0.03 * falseAlarms.of,
      `false alarms ${falseAlarms.count} of ${falseAlarms.of}`,
    );
  });
}

test("counts misses, false alarms and answers that are wrong though sure", () => {
  const { strict, falseAlarms, wrongThoughSure, misses } = evaluate(
    [
      line("openai code: invalid_api_key", "incorrect-api-key"),
      line("openai code: invalid_api_key", "none"),
      line("hello", "incorrect-api-key"),
    ],
    catalogue,
    notOurs,
  );
  assert.deepEqual(
    [strict, falseAlarms, wrongThoughSure, misses.map(({ answer }) => answer)],
    [
      { right: 1, of: 3 },
      { count: 1, acceptable: 0, of: 1 },
      { count: 1, of: 2 },
      ["incorrect-api-key", "none"],
    ],
  );
});

test("a text without a label is refused by its name", () => {
  const file = join(mkdtempSync(join(tmpdir(), "labels-")), "texts.jsonl");
  writeFileSync(file, JSON.stringify({ id: "a-1", text: "hello", expected: [], acceptable: [] }));
  assert.throws(() => readTexts(file), /a-1 has no label/);
});

for (const kind of ["usual", "often"] as const)
  test(`each place among the errors that are ${kind} is taken once`, () => {
    const places = readEntries(process.cwd(), "errors").flatMap(({ data }) => data[kind] ?? []);
    assert.deepEqual(
      places.toSorted((a, b) => a - b),
      places.map((_, index) => index + 1),
    );
  });
