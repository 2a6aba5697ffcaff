/**
 * What a browser keeps of one checklist: a flat record of texts by key, so that two tabs that change different things do
 * not overwrite each other. A reader may keep several runs of a list, such as one for a laptop and one for a server.
 *
 *     active                 = 1                      the run on screen
 *     1:name                 = Laptop
 *     1:mark:sign-in         = done
 *     1:note:sign-in         = Anna's account
 *     1:answer:place         = server                 which situation the list is for
 *     1:act:0mi2x9k1c        = {"did":"tick",…}       what was done, and the values before
 */
import { isStepMark, type Progress } from "./checklist.ts";

/** By key; an entry that is undefined is absent. */
export type Entries = Readonly<Record<string, string | undefined>>;

/** New values by key; undefined removes the entry. */
export type Changes = Entries;

/** What a value looks like, by the kind of its key. */
export const entryShapes = {
  active: /^[a-z0-9]{1,9}$/,
  name: /^[^\n]{1,60}$/,
  mark: /^(done|not-applicable)$/,
  note: /^[^]{1,2000}$/,
  answer: /^[a-z0-9-]{1,60}$/,
  act: /^\{[^]*\}$/,
} as const;

/** What an entry of a run is about. */
export type EntryKind = keyof typeof entryShapes;

const keyShape = /^(?:active|[a-z0-9]{1,9}:(?:name|(?:mark|note|answer):[a-z0-9-]+|act:[a-z0-9]{9}))$/;

/** Whether a key and a value have a form that this site writes. */
export function isEntry(key: string, value: string): boolean {
  return isEntryKey(key) && entryShapes[kindOf(key)].test(value);
}

/** Whether a key has a form that this site writes. */
export function isEntryKey(key: string): boolean {
  return keyShape.test(key);
}

/** The kind of a key of the right form. */
export function kindOf(key: string): EntryKind {
  return (key.split(":")[1] ?? key) as EntryKind;
}

/** The run that everybody starts with. Those that readers add are named after the time, so they come later. */
export const firstRun = "1";

/** The run on screen. */
export function activeRun(entries: Entries): string {
  return entries["active"] ?? firstRun;
}

/** What a run holds of one kind, by step or question. */
export function valuesOf(entries: Entries, run: string, kind: EntryKind): Record<string, string> {
  const start = `${run}:${kind}:`;
  const values: Record<string, string> = {};
  for (const key in entries) {
    const value = entries[key];
    if (value !== undefined && key.startsWith(start)) values[key.slice(start.length)] = value;
  }
  return values;
}

/** The marks that a run holds, by step. */
export function marksOf(entries: Entries, run: string): Progress {
  const marks = Object.entries(valuesOf(entries, run, "mark"));
  return Object.fromEntries(marks.flatMap(([step, mark]) => (isStepMark(mark) ? [[step, mark]] : [])));
}

/** Whether two records hold the same values under the same keys. */
export function areSame(one: Entries, other: Entries): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

/** The ids that a browser may hold for a step. */
export interface StepIds {
  id: string;
  aliases?: readonly string[] | undefined;
  /** Parts that were steps of their own in an earlier list, by their ids then. */
  were?: readonly string[] | undefined;
}

/** Every id of a step, today's first. */
export function everyId({ id, aliases = [], were = [] }: StepIds): string[] {
  return [id, ...aliases, ...were];
}
