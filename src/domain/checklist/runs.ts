/** Several copies of one checklist, each with its own name, marks, notes and situation. One is on screen. */
import type { Progress } from "./checklist.ts";
import { activeRun, type Changes, type Entries, firstRun, kindOf, marksOf, valuesOf } from "./entries.ts";
import { actsOf, type PastAct } from "./history.ts";
import { cleanNote, type Mask } from "./notes.ts";

/** One copy of a list. */
export interface Run {
  id: string;
  /** Absent until its reader names it. */
  name: string | undefined;
  marks: Progress;
  /** By step. */
  notes: Readonly<Record<string, string>>;
  /** By question. */
  answers: Readonly<Record<string, string>>;
}

/** How long a name may be, in characters. */
export const longestName = 60;

/** One run as it is now. */
export function readRun(entries: Entries, id: string): Run {
  return {
    id,
    name: entries[`${id}:name`],
    marks: marksOf(entries, id),
    notes: valuesOf(entries, id, "note"),
    answers: valuesOf(entries, id, "answer"),
  };
}

/** All runs, oldest first: the one on screen, and whichever holds more than its history. */
export function readRuns(entries: Entries): Run[] {
  const withContent = Object.keys(entries).filter(
    (key) => entries[key] !== undefined && key !== "active" && kindOf(key) !== "act",
  );
  const ids = new Set([activeRun(entries), ...withContent.map(runOf)]);
  return [...ids].toSorted(inOrder).map((id) => readRun(entries, id));
}

/** Ids are times, and grow; the first one is shorter. */
function inOrder(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

const runOf = (key: string) => key.slice(0, key.indexOf(":"));

/** Everything that a run holds but its history. */
function contentOf(entries: Entries, run: string): [key: string, value: string][] {
  return Object.entries(entries).flatMap(([key, value]) =>
    value !== undefined && runOf(key) === run && kindOf(key) !== "act" ? [[key, value]] : [],
  );
}

/** Makes a run, and shows it. `id` is a new time. */
export function createRun(id: string, name: string): Changes {
  return { [`${id}:name`]: name, active: id };
}

/** Gives a run another name. */
export function renameRun(run: string, name: string): Changes {
  return { [`${run}:name`]: name };
}

/** Makes a run that holds what another one holds, and shows it. `id` is a new time. */
export function duplicateRun(entries: Entries, run: string, id: string, name: string): Changes {
  const copied = contentOf(entries, run).map(([key, value]) => [id + key.slice(run.length), value] as const);
  return { ...Object.fromEntries(copied), ...createRun(id, name) };
}

/** Removes a run with all but its history, and shows another one. */
export function deleteRun(entries: Entries, run: string): Changes {
  const other = readRuns(entries).find(({ id }) => id !== run);
  const forgotten = deletedRuns(entries).slice(keptDeleted - 1);
  return {
    ...Object.fromEntries(contentOf(entries, run).map(([key]) => [key, undefined])),
    ...(activeRun(entries) === run ? { active: other?.id ?? firstRun } : {}),
    ...Object.fromEntries(
      forgotten.flatMap(({ id }) =>
        Object.keys(valuesOf(entries, id, "act")).map((time) => [`${id}:act:${time}`, undefined]),
      ),
    ),
  };
}

/** How many deleted runs can be brought back. */
export const keptDeleted = 5;

/** Runs that are gone and can be brought back, the last one first, with the act that took each away. */
export function deletedRuns(entries: Entries): { id: string; name: string | undefined; act: PastAct }[] {
  const present = new Set(readRuns(entries).map(({ id }) => id));
  const withHistory = new Set(
    Object.keys(entries)
      .filter((key) => key.includes(":act:"))
      .map(runOf),
  );
  return [...withHistory]
    .filter((id) => !present.has(id))
    .flatMap((id) => {
      const act = actsOf(entries, id).at(-1);
      return act ? [{ id, name: act.was[`${id}:name`] ?? undefined, act }] : [];
    })
    .toSorted((a, b) => (a.act.time < b.act.time ? 1 : -1));
}

/** A name as it is kept: on one line, and no longer than allowed; undefined when nothing is left. */
export function cleanName(text: string): string | undefined {
  return cutTo(text.replace(/\s+/g, " ").trim(), longestName).trim() || undefined;
}

/** At most so many units of a text; a sign of two that the end would tear apart is replaced. */
const cutTo = (text: string, most: number) => text.slice(0, most).toWellFormed();

/** A name as a reader typed it, without secrets; or why no run can have it, as the id of the text that says so. */
export function givenName(
  typed: string,
  taken: readonly string[],
  mask: Mask,
): { name: string } | { problem: "run-name-first" | "run-name-taken" } {
  const name = cleanName(cleanNote(typed, mask).text ?? "");
  if (name === undefined) return { problem: "run-name-first" };
  return isAmong(taken, name) ? { problem: "run-name-taken" } : { name };
}

/** Whether one of some names is the same to a reader: letters that differ in case or width alone are alike. */
export function isAmong(names: readonly string[], name: string): boolean {
  return names.some((one) => folded(one) === folded(name));
}

/** A name that none of some names is the same as: the wanted one, or that with the first free number behind it. */
export function freeName(taken: readonly string[], wanted: string): string {
  let name = wanted;
  for (let number = 2; isAmong(taken, name); number++) {
    const end = ` ${number}`;
    name = cutTo(wanted, longestName - end.length).trimEnd() + end;
  }
  return name;
}

/** What changes call a run, with a number behind it where another run has that name by now; undefined for no name. */
export function freeNameIn(entries: Entries, run: string, changes: Changes): string | undefined {
  const wanted = changes[`${run}:name`];
  if (wanted === undefined || wanted === entries[`${run}:name`]) return undefined;
  const others = readRuns(entries).filter(({ id }) => id !== run);
  return freeName(
    others.flatMap(({ name }) => name ?? []),
    wanted,
  );
}

const folded = (name: string) => name.normalize("NFKC").toLowerCase();

/** Takes every mark, note and answer out of a run. */
export function clearRun(entries: Entries, run: string): Changes {
  const kept = `${run}:name`;
  return Object.fromEntries(
    contentOf(entries, run).flatMap(([key]) => (key === kept ? [] : [[key, undefined]])),
  );
}
