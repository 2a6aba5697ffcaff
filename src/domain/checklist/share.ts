/** A run as a link: ids and answers in the fragment, which browsers send to nobody. Notes and names never travel so. */
import type { Progress, StepMark } from "./checklist.ts";
import { firstRun, type StepIds } from "./entries.ts";
import type { Mask } from "./notes.ts";
import type { Run } from "./runs.ts";
import { idsOfToday, isAnswer, refused, type Refused, type Transferred } from "./transfer.ts";

const start = "list=";
const version = "1";
/** Longest fragment, in characters; chat programs cut longer addresses. */
export const longestFragment = 2048;

/** The fragment for a run, without `#`; undefined when it would be too long. */
export function writeFragment(
  name: string,
  { marks, answers }: Pick<Run, "marks" | "answers">,
): string | undefined {
  const withMark = (mark: StepMark) =>
    Object.keys(marks)
      .filter((id) => marks[id] === mark)
      .join(",");
  const pairs = Object.entries(answers).map(([question, choice]) => `${question}.${choice}`);
  const fragment = `${start}${version};${name};${withMark("done")};${withMark("not-applicable")};${pairs.join(",")}`;
  return fragment.length > longestFragment ? undefined : fragment;
}

/**
 * Reads a fragment, without `#`; undefined when it is none of ours.
 *
 * @param runName what its run is called, since names never travel in links
 */
export function readFragment(
  fragment: string,
  list: { name: string; steps: readonly StepIds[] },
  mask: Mask,
  runName: string,
): Transferred | Refused | undefined {
  if (!fragment.startsWith(start)) return undefined;
  if (fragment.length > longestFragment) return refused("long-link");
  const [made, name, done, skipped, answers, ...rest] = fragment.slice(start.length).split(";");
  if (made !== version && /^\d+$/.test(made ?? "")) return refused("newer-link");
  if (made !== version || answers === undefined || rest.length > 0) return refused("cut-link");
  if (name !== list.name) return refused("other-link");
  const unknown = new Set<string>();
  const todaysId = idsOfToday(list.steps, unknown);
  const marked = (text: string | undefined, mark: StepMark) => todaysId(listed(text).map((id) => [id, mark]));
  const marks: Progress = Object.fromEntries([...marked(skipped, "not-applicable"), ...marked(done, "done")]);
  const run: Run = {
    id: firstRun,
    name: runName,
    marks,
    notes: {},
    answers: readAnswers(answers, mask),
  };
  return { runs: [run], unknown: [...unknown], masked: 0 };
}

const listed = (text = "") => text.split(",").filter((id) => id !== "");

function readAnswers(text: string, mask: Mask): Run["answers"] {
  const pairs = listed(text).map((pair) => pair.split("."));
  return Object.fromEntries(
    pairs.filter((pair) => pair.length === 2 && pair.every((part) => isAnswer(part, mask))),
  ) as Run["answers"];
}
