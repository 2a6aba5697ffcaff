import type { Problem } from "../files/problem.ts";
import { bodiesOf, type ContentFiles, type Prose } from "../files/all.ts";

/** Languages of fences that nobody runs: what a program prints, and plain text. */
const notPrograms: readonly string[] = ["output", "text"];

/** The words after the language that say that a program is shown and not run. */
const notRun = "not run";

/**
 * Fenced code blocks that are commands or programs. Those belong in `content/samples`, where they are run; a fence
 * with such a text has to say that it is not run: ` ```bash not run`.
 */
export function fenceProblems(files: ContentFiles): Problem[] {
  return bodiesOf(files).flatMap(problemsOf);
}

function problemsOf({ file, text }: Prose): Problem[] {
  const problems: Problem[] = [];
  let open: string | undefined;
  for (const [index, line] of text.split("\n").entries()) {
    const [, fence = "", info = ""] = /^\s*(`{3,}|~{3,})\s*(.*?)\s*$/.exec(line) ?? [];
    if (fence === "") continue;
    if (open !== undefined) {
      // Only a fence of the same kind, at least as long and without a language, closes.
      if (info === "" && fence.startsWith(open)) open = undefined;
      continue;
    }
    open = fence;
    if (isHarmless(info)) continue;
    problems.push({
      file: `${file}:${index + 1}`,
      field: "fence",
      received: info === "" ? "a fence without a language" : `a fence with ${info}`,
      expected: `<Sample file="…" />, or one of ${notPrograms.join(", ")}, or "${notRun}" after the language`,
    });
  }
  return problems;
}

function isHarmless(info: string): boolean {
  const [language = ""] = info.split(/\s/);
  return notPrograms.includes(language) || info.slice(language.length).trim() === notRun;
}
