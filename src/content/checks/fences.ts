import type { Problem } from "../files/problem.ts";
import { placeOf, type Text } from "../files/texts.ts";

/** Languages of fences that nobody runs: what a program prints, and plain text. */
const notPrograms: readonly string[] = ["output", "text"];

/** The words after the language that say that a program is shown and not run. */
const notRun = "not run";

/**
 * Fenced code blocks that are commands or programs. Those belong in `content/samples`, where they are run; a fence
 * with such a text has to say that it is not run: ` ```bash not run`.
 */
export function fenceProblems(text: Text): Problem[] {
  return text.fences
    .filter(({ info }) => !isHarmless(info))
    .map(({ info, line }) => ({
      file: placeOf(text, line),
      field: "fence",
      received: info === "" ? "a fence without a language" : `a fence with ${info}`,
      expected: `<Sample file="…" />, or one of ${notPrograms.join(", ")}, or "${notRun}" after the language`,
    }));
}

function isHarmless(info: string): boolean {
  const [language = ""] = info.split(/\s/);
  return notPrograms.includes(language) || info.slice(language.length).trim() === notRun;
}
