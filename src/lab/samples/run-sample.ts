import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { type Catalogue, scenarioOf } from "../stand-in/catalogue.ts";
import { startStandIn } from "../stand-in/server.ts";
import { commandFor, toolFor } from "./commands.ts";
import { differences, leaks } from "./expectation.ts";
import { fillPlaceholders, fillRecord, makeKeys, type RunKeys } from "./keys.ts";
import type { Sample } from "../../content/files/samples.ts";
import { endGroup, runProcess } from "./process.ts";
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
  const [trouble, once] = sample.scenario?.split(" ") ?? [];
  const isFailure = trouble === "dropped" || trouble === "unanswered";
  const standIn = await startStandIn({
    catalogue: surroundings.catalogue,
    projectKey: keys.key,
    adminKey: keys.adminKey,
    ...(isFailure
      ? { failure: trouble }
      : { scenario: trouble && scenarioOf(surroundings.catalogue, trouble) }),
    once: once !== undefined,
  });
  const place = makeWorkplace(surroundings.root, sample, keys, standIn.address, surroundings.tools);
  try {
    const { finished, visited } = await execute(sample, place, keys, surroundings.tools);
    const problems = [
      ...(leaks(`${finished.stdout}\n${finished.stderr}\n${visited.answers}`, Object.values(keys) as string[])
        ? [leaked]
        : []),
      ...visited.problems,
      ...differences(
        {
          ...finished,
          // A server runs until we end it.
          exit: sample.visits.length > 0 ? sample.expect.exit : finished.exit,
          requests: standIn.received,
          read: (file) => readIfThere(join(place.home, file)),
        },
        { ...sample.expect, files: fillRecord(sample.expect.files, keys, place.home) },
      ),
    ];
    if (problems.length === 0) return { sample, outcome: "ran", details: [] };
    // A leaked key is made up, and yet no log should teach anyone to print one.
    const shown = problems.includes(leaked) ? [] : [finished.stdout, finished.stderr];
    return {
      sample,
      outcome: "failed",
      details: [...problems, ...shown.filter((text) => text.trim() !== "")],
    };
  } finally {
    place.remove();
    await standIn.close();
  }
}

async function execute(sample: Sample, { home, env }: Workplace, keys: RunKeys, tools: Tools) {
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
