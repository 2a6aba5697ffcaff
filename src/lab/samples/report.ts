import { readFileSync } from "node:fs";
import { join } from "node:path";
import { languageOf } from "../../domain/samples/language.ts";
import type { SdkVersions } from "../../domain/samples/sample.ts";
import { toolFor } from "./commands.ts";
import { samplesFolder } from "../../content/files/samples.ts";
import type { SampleResult } from "./run-sample.ts";
import { tableLines } from "./table.ts";
import type { Tools } from "./tools.ts";

const outcomes: readonly SampleResult["outcome"][] = [
  "ran",
  "not run, parsed",
  "not run",
  "skipped",
  "failed",
];

/** Prints a row for each run, everything known about those that failed, and how many there were of each kind. */
export function printResults(
  root: string,
  results: readonly SampleResult[],
  tools: Tools,
  sdk: SdkVersions,
): void {
  const rows = results.map((result) => {
    const { sample, outcome, details } = result;
    const name = `${sample.folder}/${sample.file}${sample.scenario ? ` (${sample.scenario})` : ""}`;
    const why = outcome === "ran" ? "" : `: ${details[0] ?? ""}`;
    return [name, languageOf(sample.file).title, versionWords(root, result, tools, sdk), `${outcome}${why}`];
  });
  console.log(tableLines(["sample", "language", "tool", "outcome"], rows).join("\n"));
  for (const { sample, outcome, details } of results) {
    if (outcome !== "failed") continue;
    console.error(`\n${samplesFolder}/${sample.folder}/${sample.file} failed:`);
    console.error(details.map((text) => `    ${text.trimEnd().replaceAll("\n", "\n    ")}`).join("\n"));
  }
  const count = (wanted: string) => results.filter(({ outcome }) => outcome === wanted).length;
  const words = outcomes.map((wanted) => `${count(wanted)} ${wanted.replace(", ", " but ")}`);
  console.log(`\nsamples: ${words.join(", ")}`);
}

function versionWords(
  root: string,
  { sample, outcome, parser }: SampleResult,
  tools: Tools,
  sdk: SdkVersions,
): string {
  if (parser !== undefined) return parser;
  const name = toolFor(sample.file, sample.shell);
  const tool = name === undefined ? undefined : tools.get(name);
  if (outcome === "not run" || name === undefined || !tool || tool.missing !== undefined) return "–";
  const words = `${name} ${tool.version}`;
  const source = readFileSync(join(root, samplesFolder, sample.folder, sample.file), "utf8");
  if (name === "python" && /\bopenai\b/.test(source)) return `${words}, openai ${sdk.python}`;
  if (name === "node" && sample.file.endsWith(".mjs")) return `${words}, openai ${sdk.node}`;
  return /\bcurl\b/.test(source) ? `${words}, curl ${tools.get("curl")?.version}` : words;
}
