/**
 * Runs every sample of `content/samples` with the real tools and SDKs against a stand-in for the API, then provokes
 * the errors of the catalogue with the same SDKs, and observes again what needs nothing more than they do. Fails when
 * anything differs from the manifests, the catalogue or the observations, or from what the last run recorded; `--record`
 * records this run.
 */
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pinnedVersions, type SdkVersions } from "../domain/samples/sample.ts";
import { formatProblem } from "../content/files/problem.ts";
import { repeatStanding } from "./observe/standing.ts";
import { reproduceErrors } from "./reproduce/run.ts";
import { checkGuards } from "./samples/guards.ts";
import { inEachShell, readSampleFolders, type SampleFolder, samplesOf } from "../content/files/samples.ts";
import { preparePython } from "./samples/python.ts";
import { recordFile, recordProblems, writeRecord } from "./samples/record.ts";
import { printResults } from "./samples/report.ts";
import { runSample, type Surroundings } from "./samples/run-sample.ts";
import { inParallel } from "./samples/table.ts";
import { findTools, type Tools } from "./samples/tools.ts";
import { readCatalogue } from "./stand-in/catalogue.ts";

const start = performance.now();
const root = process.cwd();
/** In CI nothing may be skipped unnoticed. */
const strict = process.env["CI"] === "true";

function announceMissing(tools: Tools): void {
  for (const { missing } of tools.values()) {
    if (missing !== undefined)
      console.error(`\n*** ${missing}. ${strict ? "That fails in CI." : "Skipped."} ***\n`);
  }
}

const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** The pinned versions of the SDKs; undefined when the installed one is another. */
function readSdkVersions(): SdkVersions | undefined {
  const packageFile = JSON.parse(read("package.json")) as { devDependencies?: Record<string, string> };
  const sdk = pinnedVersions(packageFile, read("content/samples/requirements.txt"));
  const installed = JSON.parse(read("node_modules/openai/package.json")) as { version: string };
  if (installed.version === sdk.node) return sdk;
  console.error(`package.json pins openai ${sdk.node}, another version is installed: run npm ci`);
  return undefined;
}

/** Records a run without a gap where that is wanted; false when no record says what ran. */
function settleRecord(
  folders: readonly SampleFolder[],
  sdk: SdkVersions,
  tools: Tools,
  gaps: boolean,
): boolean {
  if (process.argv.includes("--record")) {
    if (gaps) console.error(`\n${recordFile} stays as it is, because not every sample did what it must`);
    else writeRecord(root, folders, sdk, tools);
  }
  const problems = recordProblems(root, folders, sdk);
  for (const problem of problems) console.error(`\n${problem}`);
  return problems.length === 0;
}

/** Observes again what can be observed with the tools of the samples; false when something differs from the record. */
async function observedAsRecorded(tools: Tools): Promise<boolean> {
  const { compared, differences, skipped } = await repeatStanding(root, tools);
  for (const difference of differences) console.error(`\n${difference}`);
  for (const sentence of skipped) console.error(`\nnot observed again: ${sentence}`);
  console.log(`\nobservations: ${compared} made again, ${differences.length} differ from the record`);
  return differences.length === 0 && !(strict && skipped.length > 0);
}

async function main(): Promise<boolean> {
  const { folders, problems } = readSampleFolders(root);
  for (const problem of problems) console.error(formatProblem(problem));
  const sdk = readSdkVersions();
  const samples = inEachShell(samplesOf(folders));
  const [first] = samples;
  if (problems.length > 0 || sdk === undefined || first === undefined) return false;
  const tools = findTools().set("python", preparePython(root));
  announceMissing(tools);
  const surroundings: Surroundings = { root, catalogue: readCatalogue(root), tools };
  const results = await inParallel(samples, availableParallelism() + 1, (sample) =>
    runSample(sample, surroundings),
  );
  printResults(root, results, tools, sdk);
  const guarded = await checkGuards(surroundings, first);
  const gaps = !guarded || results.some(({ outcome }) => outcome === "failed" || outcome === "skipped");
  const recorded = settleRecord(folders, sdk, tools, gaps);
  const reproduced = await reproduceErrors(surroundings);
  const observed = await observedAsRecorded(tools);
  announceMissing(tools);
  const bad = strict ? ["failed", "skipped"] : ["failed"];
  return (
    guarded && recorded && reproduced && observed && !results.some(({ outcome }) => bad.includes(outcome))
  );
}

const passed = await main();
console.log(
  `\n${passed ? "All as expected" : "FAILED"} after ${((performance.now() - start) / 1000).toFixed(1)} s`,
);
process.exitCode = passed ? 0 : 1;
