import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { loadAll } from "js-yaml";
import { type Command, syntaxCheckFor } from "./commands.ts";
import { findSyntaxProblem, grammarFor, grammarVersion } from "./grammar.ts";
import { runProcess } from "./process.ts";
import type { Tools } from "./tools.ts";

/** What came of parsing a file. */
export interface Parsed {
  /** What parsed it, with its version; undefined where nothing here can. */
  parser?: string | undefined;
  /** Why that could not be used. */
  missing?: string | undefined;
  /** Each as `line:column message`, as far as the parser tells. */
  problems: readonly string[];
}

/** Parses a file without running it. `file` is an absolute path. */
export async function parseFile(file: string, tools: Tools): Promise<Parsed> {
  const grammar = grammarFor(file);
  if (grammar !== undefined) {
    const problem = await findSyntaxProblem(file, readFileSync(file, "utf8"));
    return {
      parser: `${grammar} ${grammarVersion(grammar)}`,
      problems: problem ? [`${problem.line}:${problem.column} ${problem.message}`] : [],
    };
  }
  if (/\.ya?ml$/.test(file))
    return { parser: "js-yaml", problems: problemsOf(() => loadAll(readFileSync(file, "utf8"))) };
  if (extname(file) === ".json") {
    return { parser: "JSON.parse", problems: problemsOf(() => JSON.parse(readFileSync(file, "utf8"))) };
  }
  const command = syntaxCheckFor(file);
  return command ? parseWith(command, tools) : { problems: [] };
}

function problemsOf(parse: () => unknown): string[] {
  try {
    parse();
    return [];
  } catch (error) {
    return [String(error)];
  }
}

async function parseWith({ program, args }: Command, tools: Tools): Promise<Parsed> {
  const tool = tools.get(program);
  if (!tool || tool.missing !== undefined) {
    return { missing: tool?.missing ?? `${program} is not among the tools`, problems: [] };
  }
  const { exit, stderr } = await runProcess(tool.program, args, {
    cwd: "/",
    env: { PATH: process.env["PATH"] ?? "", LANG: "C.UTF-8" },
  });
  return { parser: `${program} ${tool.version}`, problems: exit === 0 ? [] : [stderr.trim()] };
}
