/**
 * The part of the observatory that needs only what the samples install anyway: `npm run samples` repeats it, so that a
 * change in these programs is noticed without anybody asking.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { clientCodeFolder } from "../../content/files/client-code.ts";
import { readEntries } from "../../content/files/entries.ts";
import { isSameReading, readingWords } from "../../domain/env-files/reader.ts";
import type { Finished } from "../samples/process.ts";
import { inParallel } from "../samples/table.ts";
import type { Tool, Tools } from "../samples/tools.ts";
import { runFenced } from "./clients/fence.ts";
import type { Command, FencedPlan, ReadyClient } from "./clients/plan.ts";
import { type ClientRun, differences } from "./clients/record.ts";
import { runReaders } from "./dotenv/readers.ts";
import { readLine } from "./dotenv/run.ts";
import { isolationProblem } from "./isolation.ts";

/** Readers of `.env` files by the tool that runs them. */
const readers = {
  "python-dotenv": "python",
  "python-dotenv-override": "python",
  node: "node",
  bash: "bash",
  zsh: "zsh",
  fish: "fish",
} as const satisfies Readonly<Record<string, string>>;

/** Clients, with the tool that runs them and how their programs end. */
const clients = {
  "openai-python": { tool: "python", extension: "py" },
  "openai-node": { tool: "node", extension: "mjs" },
} as const;

/** Seconds for all cases of one client. */
const clientTime = 900;

/** What repeating the record came to. */
export interface Repetition {
  /** How many single observations were made again. */
  compared: number;
  /** A sentence for each that differs from the record. */
  differences: readonly string[];
  /** A sentence for each program that could not be had. */
  skipped: readonly string[];
}

/** Repeats what is recorded of the programs that are there. Versions may differ from the record; what they do may not. */
export async function repeatStanding(root: string, tools: Tools): Promise<Repetition> {
  const [files, calls] = await Promise.all([repeatReaders(root, tools), repeatClients(root, tools)]);
  return {
    compared: files.compared + calls.compared,
    differences: [...files.differences, ...calls.differences],
    skipped: [...files.skipped, ...calls.skipped],
  };
}

const missingWords = (name: string, tool: Tool | undefined) =>
  `${name}: ${tool?.missing ?? "nobody looked for it"}`;

const isThere = (tool: Tool | undefined): tool is Tool => tool !== undefined && tool.missing === undefined;

/** The readers of {@link repeatStanding} alone. */
export async function repeatReaders(root: string, tools: Tools): Promise<Repetition> {
  const recorded = readEntries(root, "envReaders").map(({ data }) => data);
  const lines = readEntries(root, "envLines").map(({ data }) => data);
  const names = Object.entries(readers);
  const present = names.filter(([, tool]) => isThere(tools.get(tool)));
  const place = mkdtempSync(join(tmpdir(), "readers-"));
  try {
    const work = present.flatMap(([name, tool]) => lines.map((line) => ({ name, tool, line })));
    const found = await inParallel(work, availableParallelism() + 1, async ({ name, tool, line }) => {
      const reader = runReaders[name];
      const before = recorded.find(({ id }) => id === name)?.reads[line.id];
      if (!reader || before === undefined) return [`${name}, ${line.id}: nothing is recorded`];
      const packages = packagesOf(root, tools.get(tool));
      const now = await readLine(reader, line, packages, join(place, name, line.id));
      return isSameReading(before, now)
        ? []
        : [`${name}, ${line.id}: was ${readingWords(before)}, is ${readingWords(now)}`];
    });
    return {
      compared: work.length,
      differences: found.flat(),
      skipped: names
        .filter((one) => !present.includes(one))
        .map(([name, tool]) => missingWords(name, tools.get(tool))),
    };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function runInFence(plan: FencedPlan): Promise<Finished> {
  const program = join(import.meta.dirname, "clients/fenced.ts");
  return runFenced(program, JSON.stringify(plan), { cwd: plan.root, timeoutSeconds: clientTime });
}

/** Where the packages of a tool lie: those of Node in the checkout, those of Python in its environment. */
function packagesOf(root: string, tool: Tool | undefined): string {
  return tool?.program.endsWith("/bin/python") ? dirname(dirname(tool.program)) : root;
}

async function repeatClients(root: string, tools: Tools): Promise<Repetition> {
  const names = Object.entries(clients);
  const problem = isolationProblem();
  const whyNot = (name: string, tool: string) =>
    problem ?? (isThere(tools.get(tool)) ? undefined : missingWords(name, tools.get(tool)));
  const runs = await Promise.all(
    names
      .filter(([name, { tool }]) => whyNot(name, tool) === undefined)
      .map(([name, { tool, extension }]) =>
        repeatClient(root, name, extension, tools.get(tool)?.program ?? tool),
      ),
  );
  return {
    compared: runs.reduce((sum, { compared }) => sum + compared, 0),
    differences: runs.flatMap(({ differences }) => differences),
    skipped: names.flatMap(([name, { tool }]) => whyNot(name, tool) ?? []),
  };
}

async function repeatClient(
  root: string,
  name: string,
  extension: string,
  program: string,
): Promise<Omit<Repetition, "skipped">> {
  const recorded = readEntries(root, "clients").find((entry) => entry.name === name)?.data;
  if (!recorded) return { compared: 0, differences: [`${name}: nothing is recorded`] };
  const start = (folder: string): Command => ({
    program,
    args: [join(folder, `${name}.${extension}`)],
    env: {},
  });
  const client: ReadyClient = {
    name,
    language: recorded.language,
    folder: root,
    driver: start(join(import.meta.dirname, "clients/drivers")),
    code: start(join(root, clientCodeFolder)),
  };
  const { exit, stdout, stderr } = await runInFence({ root, client });
  if (exit !== 0) return { compared: 0, differences: [`${name}: the run itself failed: ${stderr.trim()}`] };
  const { packages, brings, runtime } = recorded;
  const seen = JSON.parse(stdout) as Pick<ClientRun, "cases" | "codePrints">;
  return {
    compared: Object.keys(seen.cases).length,
    differences: differences({ packages, brings, runtime, ...seen }, recorded).map(
      (one) => `${name}: ${one}`,
    ),
  };
}
