import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { type Catalogue, scenarioOf } from "../stand-in/catalogue.ts";
import { type ReceivedRequest, type StandInOptions, startStandIn } from "../stand-in/server.ts";
import { commandFor, toolFor } from "./commands.ts";
import { differences, leaks } from "./expectation.ts";
import { fillPlaceholders, fillRecord, makeKeys, type RunKeys } from "./keys.ts";
import type { Sample } from "../../content/files/samples.ts";
import { endGroup, type Finished, runProcess } from "./process.ts";
import { parseFile } from "./syntax.ts";
import type { Tools } from "./tools.ts";
import { freePort } from "../../serve/free-port.ts";
import { makeVisits, type Visited } from "./visit.ts";
import { makeWorkplace, siteFile, type Workplace } from "./workplace.ts";

/** A row of the table. */
export interface SampleResult {
  sample: Sample;
  outcome: "ran" | "not run, parsed" | "not run" | "skipped" | "failed";
  /** What it needs, or why it failed. */
  details: readonly string[];
  /** What parsed it, when it did not run. */
  parser?: string | undefined;
}

/** Where all runs take place. */
export interface Surroundings {
  root: string;
  catalogue: Catalogue;
  tools: Tools;
}

const leaked = "THE OUTPUT HOLDS THE KEY";

/** Runs a sample against a stand-in of its own and compares what happened with its manifest. */
export async function runSample(sample: Sample, surroundings: Surroundings): Promise<SampleResult> {
  if (sample.runs === "no") return parseSample(sample, surroundings);
  const missing = missingTool(sample, surroundings.tools) ?? missingFile(sample, surroundings.root);
  if (missing !== undefined) return { sample, outcome: "skipped", details: [missing] };
  const keys = makeKeys();
  const standIn = await startStandIn({
    catalogue: surroundings.catalogue,
    projectKey: keys.key,
    adminKey: keys.adminKey,
    ...plannedTrouble(sample, surroundings.catalogue),
  });
  const place = makeWorkplace(surroundings.root, sample, keys, standIn.address, surroundings.tools);
  try {
    const run = await execute(sample, place, keys, surroundings.tools);
    return judge(sample, run, { keys, home: place.home, requests: standIn.received });
  } finally {
    place.remove();
    await standIn.close();
  }
}

/** What the stand-in does to a sample that is about an error: a failure of the network, or an answer of the catalogue. */
function plannedTrouble({ scenario }: Sample, catalogue: Catalogue): Partial<StandInOptions> {
  const [trouble, once] = scenario?.split(" ") ?? [];
  if (trouble === undefined) return {};
  const isOnce = once !== undefined;
  return trouble === "dropped" || trouble === "unanswered"
    ? { failure: trouble, once: isOnce }
    : { scenario: scenarioOf(catalogue, trouble), once: isOnce };
}

/** What came of a run. */
interface Run {
  finished: Finished;
  visited: Visited;
}

/** What a run was given, and what the stand-in heard of it. */
interface Circumstances {
  keys: RunKeys;
  home: string;
  requests: readonly ReceivedRequest[];
}

function judge(
  sample: Sample,
  { finished, visited }: Run,
  { keys, home, requests }: Circumstances,
): SampleResult {
  const isLeaked = leaks(
    `${finished.stdout}\n${finished.stderr}\n${visited.answers}`,
    Object.values(keys) as string[],
  );
  const seen = {
    ...finished,
    // A server runs until we end it.
    exit: sample.visits.length > 0 ? sample.expect.exit : finished.exit,
    requests,
    read: (file: string) => readIfThere(join(home, file)),
  };
  const expected = { ...sample.expect, files: fillRecord(sample.expect.files, keys, home) };
  const problems = [...(isLeaked ? [leaked] : []), ...visited.problems, ...differences(seen, expected)];
  if (problems.length === 0) return { sample, outcome: "ran", details: [] };
  // A leaked key is made up, and yet no log should teach anyone to print one.
  const shown = isLeaked ? [] : [finished.stdout, finished.stderr];
  return {
    sample,
    outcome: "failed",
    details: [...problems, ...shown.filter((text) => text.trim() !== "")],
  };
}

async function execute(sample: Sample, { home, env }: Workplace, keys: RunKeys, tools: Tools): Promise<Run> {
  const { program, args } = commandFor(sample.file, sample.followedBy, sample.shell);
  const path = tools.get(program)?.program ?? program;
  const stdin = fillPlaceholders(sample.stdin, keys, home);
  const none: Visited = { answers: "", problems: [] };
  if (sample.visits.length === 0) {
    return { finished: await runProcess(path, args, { cwd: home, env, stdin }), visited: none };
  }
  const port = await freePort();
  const ended = new AbortController();
  let visits = Promise.resolve(none);
  const finished = await runProcess(path, args, {
    cwd: home,
    env: { ...env, PORT: String(port) },
    whileRunning: (child) => {
      child.once("exit", () => ended.abort());
      visits = makeVisits(port, sample.visits, ended.signal).finally(() => endGroup(child));
    },
  });
  return { finished, visited: await visits };
}

function missingTool({ file, shell }: Sample, tools: Tools): string | undefined {
  const name = toolFor(file, shell);
  if (name === undefined) return `nothing here runs ${extname(file)} files`;
  const tool = tools.get(name);
  return tool ? tool.missing : `${name} is not among the tools`;
}

/** What an earlier build of the site would have left. */
function missingFile({ site }: Sample, root: string): string | undefined {
  const missing = site.find((name) => !existsSync(siteFile(root, name)));
  return missing && `${missing}.json is not there before \`npm run build\``;
}

/** A sample that cannot run here is at least parsed, where something here can. */
async function parseSample(sample: Sample, { root, tools }: Surroundings): Promise<SampleResult> {
  const path = `content/samples/${sample.folder}/${sample.file}`;
  const { parser, missing, problems } = await parseFile(join(root, path), tools);
  if (missing !== undefined) return { sample, outcome: "skipped", details: [missing] };
  const details = problems.map((problem) => `a syntax error at ${path}:${problem}`);
  if (details.length > 0) return { sample, outcome: "failed", details, parser };
  const outcome = parser === undefined ? "not run" : "not run, parsed";
  return { sample, outcome, details: [`needs ${sample.needs}`], parser };
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
