/** A run as Markdown, for a ticket. */
import type { Run } from "./runs.ts";

/** The run as a list of tasks, with notes as quotations. */
export function toMarkdown(
  title: string,
  { name, marks, notes }: Run,
  steps: readonly { id: string; title: string }[],
  now: Date,
): string {
  const lines = steps.flatMap(({ id, title: step }) => {
    const mark = marks[id];
    const note = notes[id];
    return [
      `- [${mark === "done" ? "x" : " "}] ${mark === "not-applicable" ? `~~${step}~~ (does not apply)` : step}`,
      ...(note === undefined ? [] : note.split("\n").map((line) => `  > ${line}`)),
    ];
  });
  return [`## ${title}`, "", `${name}, ${now.toISOString().slice(0, 10)}`, "", ...lines, ""].join("\n");
}
