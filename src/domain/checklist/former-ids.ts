/** What becomes of entries under the ids of earlier versions of a list; `src/state/progress.ts` tells readers' side of it. */
import { isStepMark, type Progress, type StepMark } from "./checklist.ts";
import { type Changes, type Entries, marksOf, type StepIds, valuesOf } from "./entries.ts";
import { type Act, nextTime } from "./record.ts";

/** Moves marks and notes of one run from former ids to those of today. */
export function adoptFormerIds(entries: Entries, run: string, steps: readonly StepIds[]): Changes {
  const marks = marksOf(entries, run);
  const notes = valuesOf(entries, run, "note");
  const changes: Record<string, string | undefined> = {};
  for (const { id, aliases = [], were = [] } of steps) {
    const former = aliases.map((alias) => marks[alias]).find(isStepMark) ?? markOfWhole(were, marks);
    const mark = marks[id] ?? former;
    if (mark) changes[`${run}:mark:${id}`] = mark;
    for (const old of mark ? [...aliases, ...were] : []) {
      if (marks[old]) changes[`${run}:mark:${old}`] = undefined;
    }
    for (const alias of aliases) {
      const note = notes[alias];
      if (note === undefined || notes[id] !== undefined) continue;
      changes[`${run}:note:${id}`] = note;
      changes[`${run}:note:${alias}`] = undefined;
    }
  }
  return changes;
}

/**
 * Takes in what a browser kept of a list before lists had runs. A mark that the run has already wins.
 *
 * @param marks by step
 * @param cleared what the last clearing took; it can still be undone
 * @param now milliseconds
 */
export function adoptFormerKeys(
  entries: Entries,
  run: string,
  marks: Entries,
  cleared: Progress,
  now: number,
): Changes {
  const free = (values: Entries) =>
    Object.entries(values).flatMap(([id, mark]): [string, StepMark][] => {
      const key = `${run}:mark:${id}`;
      return isStepMark(mark) && !isStepMark(entries[key]) ? [[key, mark]] : [];
    });
  const moved = Object.fromEntries(free(marks));
  const was = free(cleared).filter(([key]) => !moved[key]);
  if (was.length === 0) return moved;
  const act: Act = { did: "clear", was: Object.fromEntries(was) };
  return { ...moved, [`${run}:act:${nextTime(entries, now)}`]: JSON.stringify(act) };
}

/**
 * The mark of a step that took in steps of an earlier list: done only when each of them has a mark and at least one is
 * done, so that one tick of yesterday never ticks more than it said.
 *
 * @param ids of the steps it took in
 */
export function markOfWhole(ids: readonly string[], progress: Progress): StepMark | undefined {
  const marks = ids.map((id) => progress[id]);
  if (marks.length === 0 || !marks.every(isStepMark)) return undefined;
  return marks.includes("done") ? "done" : "not-applicable";
}

/**
 * Reads marks from one line of text, as earlier versions kept what clearing took: `sign-in=done,verify-phone=not-applicable`.
 * Whatever is not a known step with a valid mark is left out.
 */
export function decodeProgress(text: string, stepIds: readonly string[]): Progress {
  const known = new Set(stepIds);
  const pairs = text
    .split(",")
    .map((pair) => pair.split("="))
    .filter(([id = "", mark]) => known.has(id) && isStepMark(mark));
  return Object.fromEntries(pairs);
}
