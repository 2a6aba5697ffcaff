/** A run as Markdown, for a ticket. */
import { localDay } from "./local-day.ts";
import type { Run } from "./runs.ts";
import { filled } from "../words/words.ts";
import { type Situated, stepsFor } from "./situation.ts";
import type { TransferWords } from "./words.ts";

/** A list as its page shows it. */
interface ShownList {
  title: string;
  steps: readonly (Situated & { id: string; title: string })[];
  /** What it is for, in words; empty when nothing is said of it. */
  situation: string;
}

/** The run as a list of tasks, with notes as quotations; without the steps that its answers leave out. */
export function toMarkdown(
  { title, steps, situation }: ShownList,
  { name, marks, notes, answers }: Run,
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
