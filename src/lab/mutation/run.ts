/**
 * `npm run mutation [-- FOLDER…]`: changes the rules in small ways, one at a time, and says how many of these changes the
 * tests of the folder notice. FOLDER is below `src`; without one, `src/state` and each room of `src/domain` come one after
 * the other, which takes hours on two cores. The exit code is 1 when a folder notices fewer than the least share.
 *
 * `--only FILE` tries one file of the folder; `--survivors` lists what nobody noticed. `records/mutation.md` judges that.
 */
import { existsSync, globSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { LogLevel } from "@stryker-mutator/api/core";
import { Stryker } from "@stryker-mutator/core";
import { leastKilled, reportOf, tally } from "./report.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string" }, survivors: { type: "boolean", default: false } },
});
const folders = positionals.length > 0 ? positionals : [...globSync("domain/*", { cwd: "src" }), "state"];

for (const folder of folders) {
  if (!existsSync(join("src", folder))) throw new Error(`There is no folder src/${folder}.`);
  const mutants = await new Stryker({
    mutate: values.only ? [`src/${folder}/${values.only}`] : [`src/${folder}/**/!(*.test|fake-*).ts`],
    testRunner: "node-test",
    nodeTestFiles: `src/${folder}/**/*.test.ts`,
    plugins: [join(import.meta.dirname, "runner.ts")],
    appendPlugins: [],
    coverageAnalysis: "perTest",
    reporters: [],
    concurrency: 2,
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
  console.log(reportOf(folder, mutants, values.survivors));
  if (tally(mutants).share < leastKilled) process.exitCode = 1;
}
