/**
 * Runs every sample of `content/samples` with the real tools and SDKs against a stand-in for the API, then provokes
 * the errors of the catalogue with the same SDKs. Fails when anything differs from the manifests or the catalogue.
 */
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { languageOf } from "../domain/language.ts";
import { pinnedVersions, type SdkVersions } from "../domain/sample.ts";
import { formatProblem } from "./problem.ts";
import { reproduceErrors } from "./reproduce-errors.ts";
import { toolFor } from "./samples/commands.ts";
import { readSamples } from "./samples/manifests.ts";
import { preparePython } from "./samples/python.ts";
import { runSample, type SampleResult, type Surroundings } from "./samples/run-sample.ts";
import { inParallel, tableLines } from "./samples/table.ts";
import { findTools, type Tools } from "./samples/tools.ts";
import { readCatalogue } from "./stand-in/catalogue.ts";

const start = performance.now();
const root = process.cwd();
/** In CI nothing may be skipped unnoticed. */
const strict = process.env["CI"] === "true";

function versionWords({ sample, outcome }: SampleResult, tools: Tools, sdk: SdkVersions): string {
  const name = toolFor(sample.file);
  const tool = name === undefined ? undefined : tools.get(name);
  if (outcome === "not run" || name === undefined || !tool || tool.missing !== undefined) return "–";
  const words = `${name} ${tool.version}`;
  const source = readFileSync(join(root, "content/samples", sample.folder, sample.file), "utf8");
  if (name === "python" && /\bopenai\b/.test(source)) return `${words}, openai ${sdk.python}`;
  if (name === "node" && sample.file.endsWith(".mjs")) return `${words}, openai ${sdk.node}`;
  return /\bcurl\b/.test(source) ? `${words}, curl ${tools.get("curl")?.version}` : words;
}

function printResults(results: readonly SampleResult[], tools: Tools, sdk: SdkVersions): void {
  const rows = results.map((result) => {
    const { sample, outcome, details } = result;
    const name = `${sample.folder}/${sample.file}${sample.scenario ? ` (${sample.scenario})` : ""}`;
    const why = outcome === "ran" ? "" : `: ${details[0] ?? ""}`;
    return [name, languageOf(sample.file).title, versionWords(result, tools, sdk), `${outcome}${why}`];
  });
  console.log(tableLines(["sample", "language", "tool", "outcome"], rows).join("\n"));
  for (const { sample, outcome, details } of results) {
    if (outcome !== "failed") continue;
    console.error(`\ncontent/samples/${sample.folder}/${sample.file} failed:`);
    console.error(details.map((text) => `    ${text.trimEnd().replaceAll("\n", "\n    ")}`).join("\n"));
  }
  const count = (wanted: string) => results.filter(({ outcome }) => outcome === wanted).length;
  const words = ["ran", "not run", "skipped", "failed"].map((wanted) => `${count(wanted)} ${wanted}`);
  console.log(`\nsamples: ${words.join(", ")}`);
}

function announceMissing(tools: Tools): void {
  for (const { missing } of tools.values()) {
    if (missing !== undefined)
      console.error(`\n*** ${missing}. ${strict ? "That fails in CI." : "Skipped."} ***\n`);
  }
}

async function main(): Promise<boolean> {
  const { samples, problems } = readSamples(root);
  for (const problem of problems) console.error(formatProblem(problem));
  if (problems.length > 0) return false;
  const packageFile = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    devDependencies?: Record<string, string>;
  };
  const sdk = pinnedVersions(
    packageFile,
    readFileSync(join(root, "content/samples/requirements.txt"), "utf8"),
  );
  const installed = readFileSync(join(root, "node_modules/openai/package.json"), "utf8");
  if ((JSON.parse(installed) as { version: string }).version !== sdk.node) {
    console.error(`package.json pins openai ${sdk.node}, another version is installed: run npm ci`);
    return false;
  }
  const tools = findTools().set("python", preparePython(root));
  announceMissing(tools);
  const surroundings: Surroundings = { root, catalogue: readCatalogue(root), tools };
  const results = await inParallel(samples, availableParallelism() + 1, (sample) =>
    runSample(sample, surroundings),
  );
  printResults(results, tools, sdk);
  const reproduced = await reproduceErrors(surroundings);
  announceMissing(tools);
  const bad = strict ? ["failed", "skipped"] : ["failed"];
  return reproduced && !results.some(({ outcome }) => bad.includes(outcome));
}

const passed = await main();
console.log(
  `\n${passed ? "All as expected" : "FAILED"} after ${((performance.now() - start) / 1000).toFixed(1)} s`,
);
process.exitCode = passed ? 0 : 1;
