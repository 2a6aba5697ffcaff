import assert from "node:assert/strict";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, mock, test } from "node:test";
import * as fc from "fast-check";
import { loadFresh, prepareFreshModules } from "./fresh-modules.ts";
import { takeRegistered } from "./registered.ts";
import { type Mutant, reportOf, tally } from "./report.ts";
import { runTest } from "./runner.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "mutation-")));
after(() => rmSync(folder, { recursive: true }));
prepareFreshModules(folder);

const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

test("each load of a test file has modules of its own, and its tests can be run again", async () => {
  const counter = write("counter.ts", "let count: number = 0; export const next = (): number => ++count;");
  const file = write(
    "counter.test.ts",
    'import { test } from "node:test"; import { next } from "./counter.ts"; test("counts", () => next());',
  );
  takeRegistered();
  for (const _ of ["once", "again"]) {
    assert.deepEqual(await loadFresh(file), new Set([file, counter]));
    const { tests } = takeRegistered();
    assert.deepEqual(
      tests.map(({ name, body }) => [name, body({ mock }), body({ mock })]),
      [["counts", 1, 2]],
    );
  }
});

test("no property gets more cases than all are given, and tests that ask for time are left out", async () => {
  const file = write(
    "cases.test.ts",
    `import { test } from "node:test"; import * as fc from "fast-check";
    const count = (most: object) => { let cases = 0; fc.assert(fc.property(fc.nat(), () => void cases++), most); return cases; };
    test("many", () => count({ numRuns: 500 })); test("few", () => count({ numRuns: 2 })); test("usual", () => count({}));
    test("ends", { timeout: 120_000 }, () => 0);`,
  );
  takeRegistered();
  await loadFresh(file);
  const before = fc.readConfigureGlobal();
  fc.configureGlobal({ ...before, numRuns: 3 });
  try {
    assert.deepEqual(
      takeRegistered().tests.map(({ name, body }) => [name, body({ mock })]),
      [
        ["many", 3],
        ["few", 2],
        ["usual", 3],
      ],
    );
  } finally {
    fc.configureGlobal(before);
  }
});

test("a test may stop the clock, and the next one has it going again", async () => {
  let rang = 0;
  const stopped = await runTest(
    "stops",
    [
      (context) => {
        context.mock.timers.enable({ apis: ["setTimeout"] });
        setTimeout(() => (rang += 1), 60_000);
        context.mock.timers.tick(60_000);
      },
    ],
    [],
  );
  assert.deepEqual([stopped.status, rang], [0, 1]);
  const running = await runTest("waits", [() => new Promise((resolve) => setTimeout(resolve, 1))], []);
  assert.equal(running.status, 0);
});

const mutant = (status: string, line: number): Mutant => ({
  fileName: join(process.cwd(), "src/state/a.ts"),
  location: { start: { line, column: 3 } },
  mutatorName: "BooleanLiteral",
  replacement: "true",
  status,
});
const mutants = [
  mutant("Killed", 1),
  mutant("Timeout", 2),
  mutant("NoCoverage", 3),
  mutant("Survived", 4),
  mutant("Ignored", 5),
];

test("a mutant that runs forever is noticed, one that no test reaches is not, and others do not count", () => {
  assert.deepEqual(tally(mutants), { killed: 2, lives: 2, share: 0.5 });
});

test("lists what lives with its place, when it is asked for", () => {
  const report = reportOf("state", mutants, true);
  assert.match(report, /^ 50\.0 % killed, 2 of 4: src\/state\/a\.ts$/m);
  assert.match(report, /^ {2}src\/state\/a\.ts:4:3 Survived BooleanLiteral: true$/m);
  assert.ok(!reportOf("state", mutants, false).includes("Survived"));
});
