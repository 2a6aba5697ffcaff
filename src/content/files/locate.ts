import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "./problem.ts";
import { readSource } from "./read-file.ts";

/** The problems with the line of their field after the file, where it can be told from the text. */
export function locate(root: string, problems: readonly Problem[]): Problem[] {
  const sources = new Map<string, string>();
  return problems.map((problem) => {
    const { file, field } = problem;
    if (!existsSync(join(root, file)) || !/\.(?:yaml|mdx)$/.test(file)) return problem;
    const source = sources.get(file) ?? readSource(root, file);
    sources.set(file, source);
    const line = lineOfField(source, field);
    return line === undefined ? problem : { ...problem, file: `${file}:${line}` };
  });
}

/**
 * The 1-based line of a field in YAML or front matter: that of the innermost part of its name that can be found.
 *
 * @param field as problems name it: keys, and the ids or positions of items, joined by points
 */
export function lineOfField(source: string, field: string): number | undefined {
  const lines = source.split("\n");
  let [from, to] = [0, lines.length];
  let found: number | undefined;
  for (const part of field.replace(/:? .*$/, "").split(".")) {
    const place = lines.slice(from, to).findIndex((line) => names(line, part));
    if (place === -1) {
      // Items without an id go by their position, which stands in no line.
      if (/^\d+$/.test(part)) continue;
      break;
    }
    found = from + place;
    [from, to] = [found, endOfBlock(lines, found)];
  }
  return found === undefined ? undefined : found + 1;
}

/** Whether a line holds a key, or begins the item with an id. */
function names(line: string, part: string): boolean {
  const [, key = "", value = ""] =
    /^\s*(?:- )?(?:\{ )?["']?([^"']*?)["']?:(?:\s+["']?([^"',]*)|$)/.exec(line) ?? [];
  return key === part || (key === "id" && value.trim() === part);
}

/** The line after a block: the next one that is not further in than its first. */
function endOfBlock(lines: readonly string[], start: number): number {
  const depth = depthOf(lines[start] ?? "");
  const next = lines.findIndex(
    (line, index) => index > start && line.trim() !== "" && depthOf(line) <= depth,
  );
  return next === -1 ? lines.length : next;
}

/** How far in a line stands; what a hyphen begins stands as far in as the hyphen. */
function depthOf(line: string): number {
  return line.length - line.trimStart().length;
}
