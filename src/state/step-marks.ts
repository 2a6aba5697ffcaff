/**
 * Marks of single steps, for scripts that stand in a page as text: they run before paint, or on pages that show a few
 * steps of a list, where the stores of `progress.ts` would cost a request. Both use the same keys, so a tick here is a
 * tick there.
 */
import { isStepMark, type Progress, type StepMark } from "../domain/checklist/checklist.ts";
import type { StoredKey } from "./stored-keys.ts";

const keyOf = (checklist: string, step: string) => `openai-key-guide:progress:${checklist}:${step}` as const;

/** What storage holds for steps of a checklist; nothing where it refuses. */
export function savedMarks(checklist: string, steps: readonly string[]): Progress {
  return Object.fromEntries(steps.map((step) => [step, savedMark(checklist, step)]));
}

function savedMark(checklist: string, step: string): StepMark | undefined {
  try {
    const mark = localStorage.getItem(keyOf(checklist, step) satisfies StoredKey);
    return isStepMark(mark) ? mark : undefined;
  } catch {
    return undefined;
  }
}

/** Stores a mark; undefined opens the step again. Says whether storage took it. */
export function saveMark(checklist: string, step: string, mark: StepMark | undefined): boolean {
  try {
    const key = keyOf(checklist, step) satisfies StoredKey;
    if (mark) localStorage.setItem(key, mark);
    else localStorage.removeItem(key);
  } catch {
    // What storage holds then says it.
  }
  return savedMark(checklist, step) === mark;
}

/** Calls back when another tab of the browser changes something, and when this page comes back from the back/forward cache. */
export function followMarks(changed: () => void): void {
  for (const event of ["storage", "pageshow"]) addEventListener(event, changed);
}
