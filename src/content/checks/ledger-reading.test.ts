import assert from "node:assert/strict";
import { test } from "node:test";
import type { Fact } from "../../domain/ledger/fact.ts";
import { tableProblems } from "./ledger-reading.ts";

const fact: Fact = {
  id: "keys-url",
  rows: ["F02"],
  topic: "find",
  kind: "statement",
  statement: "The link opens the list of keys.",
  citations: ["help-keys"],
  checked: "2026-11-20",
  confidence: "high",
};

const header = "id\tverdict\tsource seen\tday";

/** The fields that are wrong in a table of these lines. */
function wrong(lines: readonly string[], facts: readonly Fact[] = [fact]): string[] {
  return tableProblems([header, ...lines, ""].join("\n"), facts).map(
    ({ field, received }) => `${field}: ${received}`,
  );
}

test("accepts a table with one line for a fact", () => {
  assert.deepEqual(wrong(["keys-url\tsupported\thelp page\t2026-11-28"]), []);
});

test("names a fact that the ledger does not hold", () => {
  assert.deepEqual(wrong(["old-url\tsupported\thelp page\t2026-11-28"]), ["id: old-url"]);
});

test("names a fact that stands twice", () => {
  const line = "keys-url\tsupported\thelp page\t2026-11-28";
  assert.deepEqual(wrong([line, line]), ["id: keys-url a second time"]);
});

test("names a verdict that is none of the four", () => {
  assert.deepEqual(wrong(["keys-url\tmaybe\thelp page\t2026-11-28"]), ["verdict: maybe"]);
});

test("names a line without a source or a day", () => {
  assert.deepEqual(wrong(["keys-url\tsupported\t\t2026-11-28"]), ["line: keys-url\tsupported\t\t2026-11-28"]);
  assert.deepEqual(wrong(["keys-url\tsupported\thelp page\ttoday"]), [
    "line: keys-url\tsupported\thelp page\ttoday",
  ]);
});

test("refuses to be sure of a fact whose sources were read in vain", () => {
  const line = "keys-url\tnot found\thelp page\t2026-11-28";
  assert.deepEqual(wrong([line]), ["verdict: not found, for a fact of confidence high"]);
  assert.deepEqual(wrong([line], [{ ...fact, confidence: "medium" }]), []);
});

test("names a header that is not the agreed one", () => {
  assert.deepEqual(
    tableProblems("id\tverdict\n", []).map(({ field }) => field),
    ["header"],
  );
});
