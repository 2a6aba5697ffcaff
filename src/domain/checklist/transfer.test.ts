import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { maskSecrets } from "../secrets/mask.ts";
import { anyText } from "../words/fake-text.ts";
import { entries, steps } from "./fake-list.ts";
import { readRun, readRuns } from "./runs.ts";
import {
  largestFile,
  readFile,
  type Refused,
  type Transferred,
  type TransferList,
  writeFile,
} from "./transfer.ts";

const words = { unnamed: "My list", about: "…. A copy made here." };

const now = new Date("2026-11-28T14:02:00Z");
const list: TransferList = {
  name: "key-setup",
  title: "Set up your key",
  steps,
};

function read(text: string): Transferred {
  const result = readFile(text, list, maskSecrets);
  if ("problem" in result) assert.fail(result.problem.id);
  return result;
}

const problemOf = (text: string) => (readFile(text, list, maskSecrets) as Refused).problem;

/** A file with some of its fields changed. */
const changed = (change: object) =>
  JSON.stringify({ ...(JSON.parse(writeFile(entries, list, words, now)) as object), ...change });

const withRun = (change: object) =>
  changed({ runs: [{ id: "1", name: "My list", marks: {}, notes: {}, answers: {}, ...change }] });

test("reads back every run that it wrote, with the day", () => {
  const { runs, saved, unknown, masked } = read(writeFile(entries, list, words, now));
  assert.deepEqual(
    runs,
    readRuns(entries).map(({ name = "My list", ...run }) => ({ ...run, name })),
  );
  assert.deepEqual([saved, unknown, masked], ["2026-11-28T14:02:00.000Z", [], 0]);
});

test("names its form, its version and the list in the file", () => {
  const file = JSON.parse(writeFile(entries, list, words, now)) as Record<string, unknown>;
  assert.deepEqual(
    [file["format"], file["version"], file["list"], file["about"]],
    ["openai-key-guide-checklist", 1, "key-setup", `${list.title}. A copy made here.`],
  );
});

test("says why a file is not used", () => {
  const whole = writeFile(entries, list, words, now);
  const cases: readonly [text: string, problem: string, ...values: unknown[]][] = [
    ["", "unreadable"],
    [whole.slice(0, -20), "unreadable"],
    ["x".repeat(largestFile + 1), "too-large"],
    ["[]", "not-a-copy"],
    ["null", "not-a-copy"],
    ['{"format":"other"}', "not-a-copy"],
    [changed({ version: 2 }), "newer-file"],
    [changed({ version: 0 }), "no-version"],
    [changed({ version: "1" }), "no-version"],
    [changed({ list: "leak-response" }), "other-list", list.title],
    [changed({ runs: [] }), "no-lists"],
    [changed({ runs: {} }), "no-lists"],
    [changed({ runs: Array.from({ length: 51 }, () => ({})) }), "too-many-lists", 50],
    [changed({ runs: [null] }), "foreign-content"],
    [withRun({ id: "../1" }), "foreign-content"],
    [withRun({ name: 7 }), "foreign-content"],
    [withRun({ name: "x".repeat(1001) }), "foreign-content"],
    [withRun({ marks: { "sign-in": "yes" } }), "foreign-content"],
    [withRun({ marks: ["done"] }), "foreign-content"],
    [withRun({ notes: { "sign-in": "x".repeat(2001) } }), "foreign-content"],
    [withRun({ answers: { place: "<b>" } }), "foreign-content"],
    [changed({ runs: [readRun(entries, "1"), readRun(entries, "1")] }), "foreign-content"],
  ];
  for (const [text, id, ...values] of cases)
    assert.deepEqual(problemOf(text), { id, values }, text.slice(0, 80));
});

test("reads a file without a day, and a run without a name", () => {
  const { runs, saved } = read(withRun({ name: " " }).replace("2026-11-28T14", "soon"));
  assert.deepEqual([runs[0]?.name, saved], ["1", undefined]);
});

test("puts what stands under a former id under today's, and leaves steps out that the list never had", () => {
  const { runs, unknown } = read(
    withRun({
      marks: { "log-in": "done", "name-key": "done", gone: "done" },
      notes: { gone: "x", "log-in": "y" },
    }),
  );
  assert.deepEqual(runs[0]?.marks, { "sign-in": "done", "name-key": "done" });
  assert.deepEqual([runs[0]?.notes, unknown], [{ "sign-in": "y" }, ["gone"]]);
});

test("takes secrets out of notes and names, and says how many it found", () => {
  const key = `sk-proj-${"aB3dE5gH7jK9".repeat(8)}`;
  const { runs, masked } = read(
    withRun({
      name: key,
      notes: { "sign-in": `key: ${key}` },
      answers: { [key.toLowerCase().slice(0, 50)]: "x" },
    }),
  );
  assert.equal(masked, 2);
  assert.ok(!JSON.stringify(runs).includes(key));
});

test("changes nothing that other objects inherit", () => {
  const { runs } = read(
    withRun({}).replace('"marks":{}', '"marks":{"__proto__":"done","constructor":"done"}'),
  );
  assert.deepEqual(runs[0]?.marks, {});
});

test("refuses or reads any text, and never throws", () => {
  fc.assert(
    fc.property(fc.oneof(anyText(), fc.json()), (text) => {
      assert.ok("problem" in readFile(text, list, maskSecrets));
    }),
  );
  fc.assert(
    fc.property(fc.object(), fc.constantFrom("id", "name", "marks", "notes", "answers"), (value, field) => {
      const result = readFile(withRun({ [field]: value }), list, maskSecrets);
      assert.ok("problem" in result || result.runs.length === 1);
    }),
  );
});
