/**
 * `npm run mutation [-- PLACE…]`: changes the rules in small ways, one at a time, and says how many of these changes the
 * tests of the folder notice. PLACE is a folder or a file below `src`; without one, `src/state` and each room of
 * `src/domain` come one after the other, which takes hours on two cores. The exit code is 1 when the tests notice fewer
 * than the least share.
 *
 * `--survivors` lists what nobody noticed; `records/mutation.md` judges that. `--cases N` gives properties fewer cases or
 * more, `--processes N` says how many changes are tried at once.
 */
import { existsSync, globSync } from "node:fs";
import { setPriority } from "node:os";
import { dirname, join } from "node:path";
import type { LogLevel } from "@stryker-mutator/api/core";
import { Stryker } from "@stryker-mutator/core";
import { readOptions } from "../../command-line.ts";
import { leastKilled, reportOf, tally } from "./report.ts";
import type { NodeTestOptions } from "./runner.ts";

const { values, positionals } = readOptions({
  allowPositionals: true,
  options: {
    survivors: { type: "boolean", default: false },
    cases: { type: "string", default: "40" },
    processes: { type: "string", default: "2" },
  },
});
const places = positionals.length > 0 ? positionals : [...globSync("domain/*/", { cwd: "src" }), "state"];

// Hours of it must not be felt in what else the machine does; the processes it starts inherit this.
const niceness = 15;
setPriority(niceness);

for (const place of places) {
  const path = join("src", place);
  if (!existsSync(path)) throw new Error(`There is no folder or file ${path}.`);
  const isFile = path.endsWith(".ts");
  const ours: NodeTestOptions = {
    nodeTestFiles: `${isFile ? dirname(path) : path}/**/*.test.ts`,
    nodeTestCases: Number(values.cases),
    nodeTestsArePure: place.startsWith("domain/"),
  };
  const mutants = await new Stryker({
    ...ours,
    mutate: [isFile ? path : `${path}/**/!(*.test|fake-*).ts`],
    testRunner: "node-test",
    plugins: [join(import.meta.dirname, "runner.ts")],
    appendPlugins: [],
    coverageAnalysis: "perTest",
    reporters: ["progress-append-only"],
    concurrency: Number(values.processes),
    // A process keeps every module that it ever loaded.
    maxTestRunnerReuse: 200,
    // Endless loops are counted, not timed; what is left is waiting, and a busy machine makes long.
    timeoutMS: 30_000,
    tempDirName: ".cache/mutation",
    ignorePatterns: ["dist", "deploy", "evaluation", "findings", "public", "records", "test-results"],
    disableTypeChecks: false,
    warnings: false,
    logLevel: "error" as LogLevel,
  }).runMutationTest();
  console.log(reportOf(place, mutants, values.survivors));
  if (tally(mutants).share < leastKilled) process.exitCode = 1;
}
