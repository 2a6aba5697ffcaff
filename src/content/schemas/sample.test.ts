import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleManifestSchema, sampleRecordSchema } from "./sample.ts";

const shown = { "/guide/store/": ["a.sh"] };

/** What the author gets to read, one line a problem. */
function problemsOf(run: Record<string, unknown>): string[] {
  const result = sampleManifestSchema.safeParse({ shown, runs: [run] });
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

test("fills in what a run leaves out", () => {
  const [run] = sampleManifestSchema.parse({ shown, runs: [{ file: "a.sh", runs: "yes" }] }).runs;
  assert.deepEqual(run?.expect, { exit: 0, stdout: [], requests: [], files: {} });
});

test("takes literal text and regular expressions as output", () => {
  assert.deepEqual(problemsOf({ file: "a.sh", runs: "yes", expect: { stdout: ["HTTP 200", "/^a+$/"] } }), []);
});

test("refuses a manifest without runs", () => {
  assert.equal(sampleManifestSchema.safeParse({ shown, runs: [] }).success, false);
});

test("refuses a manifest that does not say where its files are shown", () => {
  const result = sampleManifestSchema.safeParse({ runs: [{ file: "a.sh", runs: "yes" }] });
  assert.deepEqual(result.error?.issues[0]?.path, ["shown"]);
});

test("refuses a page that is no address, and a page without files", () => {
  const runs = [{ file: "a.sh", runs: "yes" }];
  const messages = [{ "guide/store": ["a.sh"] }, { "/guide/store/": [] }].map(
    (shown) => sampleManifestSchema.safeParse({ shown, runs }).error?.issues[0]?.message,
  );
  assert.match(messages[0] ?? "", /the address of a page/);
  assert.match(messages[1] ?? "", /expected array/);
});

test("refuses a record of a run without a real hash", () => {
  const record = { date: "2026-11-20", sdk: { node: "7.0.1", python: "3.0.2" }, tools: {}, hashes: {} };
  assert.equal(sampleRecordSchema.safeParse(record).success, true);
  assert.equal(sampleRecordSchema.safeParse({ ...record, hashes: { a: "0" } }).success, false);
});

const refusals: readonly { name: string; run: Record<string, unknown>; message: RegExp }[] = [
  { name: "that does not run and does not say why", run: { runs: "no" }, message: /^runs\.0\.needs: / },
  {
    name: "that runs and yet needs something",
    run: { runs: "yes", needs: "Docker" },
    message: /^runs\.0\.needs: /,
  },
  {
    name: "of another folder",
    run: { runs: "yes", file: "b/a.sh" },
    message: /^runs\.0\.file: expected a file name/,
  },
  { name: "with an unknown field", run: { runs: "yes", next: "b.sh" }, message: /"next"/ },
  {
    name: "with a scenario that is no row",
    run: { runs: "yes", scenario: "no-credit" },
    message: /E23 once/,
  },
  {
    name: "with a broken regular expression",
    run: { runs: "yes", expect: { stdout: ["/(/"] } },
    message: /regular expression/,
  },
  {
    name: "with an unclosed regular expression",
    run: { runs: "yes", expect: { stdout: ["/a"] } },
    message: /regular expression/,
  },
  {
    name: "that expects a query",
    run: { runs: "yes", expect: { requests: [{ method: "GET", path: "/v1/models?a=1" }] } },
    message: /without a query/,
  },
];

for (const { name, run, message } of refusals) {
  test(`refuses a run ${name}`, () => {
    const [problem = "", ...more] = problemsOf({ file: "a.sh", ...run });
    assert.deepEqual(more, []);
    assert.match(problem, message);
  });
}
