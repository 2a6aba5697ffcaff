/** What bringing runs of a file or a link into a list would change, and the words for it. */
import { filled } from "../words/words.ts";
import { isStepMark } from "./checklist.ts";
import { type Changes, type Entries, everyId, type StepIds } from "./entries.ts";
import { freeName, readRun, readRuns, type Run } from "./runs.ts";
import type { TransferWords } from "./words.ts";

/** What to do with a run that was brought along: leave it, fill what is open here, take it as it is, or keep both. */
export type Way = "leave" | "merge" | "replace" | "add";

/**
 * What bringing in a run would change; nothing else changes when it is brought in.
 *
 * @param target the run here; a new time for `add`
 * @param unnamed what a run here is called that has no name, so that no other one gets that
 */
export function importChanges(
  entries: Entries,
  theirs: Run,
  way: Way,
  target: string,
  unnamed: string,
): Changes {
  if (way === "leave") return {};
  const ours = contentOf(readRun(entries, target), target);
  const given = contentOf(theirs, target);
  const wanted =
    way === "merge"
      ? { ...given, ...ours }
      : { ...Object.fromEntries(Object.keys(ours).map((key) => [key, undefined])), ...given };
  const taken = readRuns(entries).map(({ name }) => name ?? unnamed);
  const name = freeName(taken, theirs.name ?? unnamed);
  const named = way === "add" ? { ...wanted, [`${target}:name`]: name } : wanted;
  return Object.fromEntries(Object.entries(named).filter(([key, value]) => entries[key] !== value));
}

function contentOf({ marks, notes, answers }: Run, target: string): Changes {
  const keyed = (kind: string, values: Readonly<Record<string, string | undefined>>) =>
    Object.entries(values).map(([id, value]) => [`${target}:${kind}:${id}`, value]);
  return Object.fromEntries([
    ...keyed("mark", marks),
    ...keyed("note", notes),
    ...keyed("answer", answers),
  ]) as Changes;
}

/** One line of a preview: what would become of a mark, a note or an answer. */
export interface Difference {
  kind: "mark" | "note" | "answer";
  /** The step or question. */
  of: string;
  from: string | undefined;
  to: string | undefined;
}

/** Changes as differences, in the order of the steps. */
export function differences(entries: Entries, changes: Changes, steps: readonly StepIds[]): Difference[] {
  const order = steps.flatMap(everyId);
  return Object.entries(changes)
    .flatMap(([key, to]): Difference[] => {
      const [, kind, of] = key.split(":");
      if ((kind !== "mark" && kind !== "note" && kind !== "answer") || of === undefined) return [];
      return [{ kind, of, from: entries[key], to }];
    })
    .toSorted((a, b) => order.indexOf(a.of) - order.indexOf(b.of));
}

/** What the list on screen calls what differences are about; an id that it does not have stands for itself. */
export interface Names {
  step: (id: string) => string;
  question: (id: string) => string;
  answer: (question: string, choice: string) => string;
}

/** A difference in words: `Buy credit: done (was open)`. */
export function differenceWords(
  words: TransferWords,
  { kind, of, from, to }: Difference,
  names: Names,
): string {
  if (kind === "answer") {
    const answer = (choice: string | undefined) =>
      choice === undefined ? words["answer-none"] : names.answer(of, choice);
    return filled(words.answer, names.question(of), answer(to), answer(from));
  }
  const title = names.step(of);
  if (kind === "note") return filled(words[noteChange(from, to)], title);
  const markWords = (mark: string | undefined) => words[`mark-${isStepMark(mark) ? mark : "open"}`];
  return filled(words.mark, title, markWords(to), markWords(from));
}

function noteChange(from: string | undefined, to: string | undefined) {
  if (to === undefined) return "note-removed";
  return from === undefined ? "note-added" : "note-replaced";
}
