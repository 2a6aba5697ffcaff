/** A run as Markdown, for a ticket. */
import { localDay } from "./local-day.ts";
import type { Run } from "./runs.ts";
import { filled } from "../words/words.ts";
import { type Situated, stepsFor } from "./situation.ts";
import type { TransferWords } from "./words.ts";

/**
 * The run as a list of tasks, with notes as quotations; without the steps that its answers leave out.
 *
 * @param situation what the list is for, in words; empty when nothing is said of it
 */
export function toMarkdown(
  title: string,
  { name, marks, notes, answers }: Run,
  steps: readonly (Situated & { id: string; title: string })[],
  situation: string,
  words: Pick<TransferWords, "unnamed" | "skipped-task">,
  now: Date,
): string {
  const lines = stepsFor(steps, answers).flatMap(({ id, title: step }) => {
    const mark = marks[id];
    const note = notes[id];
    return [
      `- [${mark === "done" ? "x" : " "}] ${mark === "not-applicable" ? filled(words["skipped-task"], `~~${step}~~`) : step}`,
      ...(note === undefined ? [] : note.split("\n").map((line) => `  > ${line}`)),
    ];
  });
  return [
    `## ${title}`,
    "",
    [name ?? words.unnamed, localDay(now), situation].filter(Boolean).join(", "),
    "",
    ...lines,
    "",
  ].join("\n");
}
