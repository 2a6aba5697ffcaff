/**
 * Marks of single steps, for scripts that stand in a page as text: they run before paint, or on pages that show a few
 * steps of a list, where the stores of `progress.ts` would cost a request. Both use the same keys, so a tick here is a
 * tick there.
 */
import { isStepMark, type Progress, type StepMark } from "../domain/checklist/checklist.ts";
import { type Entries, firstRun } from "../domain/checklist/entries.ts";
import { type Act, actKindOf, nextTime } from "../domain/checklist/record.ts";
import type { Answers } from "../domain/checklist/situation.ts";
import type { StoredKey } from "./stored-keys.ts";

const prefixOf = (checklist: string) => `openai-key-guide:run:${checklist}:` as const;

/** Where marks were kept before lists had runs; they move when the list itself is visited. */
const formerKeyOf = (checklist: string, step: string) => `openai-key-guide:progress:${checklist}:${step}`;

/** What storage holds for steps of a checklist, in the run on screen; nothing where it refuses. */
export function savedMarks(checklist: string, steps: readonly string[]): Progress {
  const run = activeRunOf(checklist);
  return Object.fromEntries(steps.map((step) => [step, savedMark(checklist, run, step)]));
}

function activeRunOf(checklist: string): string {
  return read(`${prefixOf(checklist)}active` satisfies StoredKey) ?? firstRun;
}

function savedMark(checklist: string, run: string, step: string): StepMark | undefined {
  const mark = read(`${prefixOf(checklist)}${run}:mark:${step}` satisfies StoredKey);
  const known = mark ?? read(formerKeyOf(checklist, step));
  return isStepMark(known) ? known : undefined;
}

/** The reader's note of a step, in the run on screen; empty when there is none. */
export function savedNote(checklist: string, step: string): string {
  return read(`${prefixOf(checklist)}${activeRunOf(checklist)}:note:${step}` satisfies StoredKey) ?? "";
}

/** What the reader said the list is for, in the run on screen: answers to some questions. */
export function savedAnswers(checklist: string, questions: readonly string[]): Answers {
  const run = activeRunOf(checklist);
  return Object.fromEntries(
    questions.map((question) => [
      question,
      read(`${prefixOf(checklist)}${run}:answer:${question}` satisfies StoredKey),
    ]),
  );
}

/**
 * Stores a mark as an act that can be undone; undefined opens the step again. Says whether storage took it; what it
 * refuses is no act. Acts too many are left for the list to take away.
 */
export function saveMark(checklist: string, step: string, mark: StepMark | undefined): boolean {
  const run = activeRunOf(checklist);
  const entry = `${run}:mark:${step}`;
  const act: Act = {
    did: actKindOf(mark),
    of: step,
    was: { [entry]: savedMark(checklist, run, step) ?? null },
  };
  write(`${prefixOf(checklist)}active` satisfies StoredKey, run);
  write(`${prefixOf(checklist)}${entry}` as StoredKey, mark);
  // What stood under the former key goes once the new mark stands: storage that is full still removes.
  if (mark !== undefined && read(`${prefixOf(checklist)}${entry}`) !== mark) return false;
  write(formerKeyOf(checklist, step), undefined);
  if (savedMark(checklist, run, step) !== mark) return false;
  const time = nextTime(namesOfActs(prefixOf(checklist)), Date.now());
  write(`${prefixOf(checklist)}${run}:act:${time}` satisfies StoredKey, JSON.stringify(act));
  return true;
}

/** The keys of all acts of a list, without what they hold: a new act comes after each of them, whatever the clock says. */
function namesOfActs(prefix: string): Entries {
  const names: Record<string, string> = {};
  try {
    for (let index = 0; index < localStorage.length; index++) {
      const key = localStorage.key(index) ?? "";
      if (key.startsWith(prefix) && /:act:\w{9}$/.test(key)) names[key] = "";
    }
  } catch {
    // Then the clock alone says when it was.
  }
  return names;
}

function read(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // What storage holds then says it.
  }
}

/** Calls back when another tab of the browser changes something, and when this page comes back from the back/forward cache. */
export function followMarks(changed: () => void): void {
  for (const event of ["storage", "pageshow", "visibilitychange"]) addEventListener(event, changed);
}
