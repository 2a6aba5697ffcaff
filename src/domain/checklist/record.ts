/** What readers did, kept with the values before it, so that it can be undone after a reload, too. */
import type { StepMark } from "./checklist.ts";
import { activeRun, type Changes, type Entries, firstRun, valuesOf } from "./entries.ts";

/** Kinds of act. `back` went back to an earlier state. */
export type ActKind =
  | "tick"
  | "open"
  | "skip"
  | "note"
  | "answer"
  | "clear"
  | "create"
  | "rename"
  | "duplicate"
  | "delete"
  | "import"
  | "back";

/** Something a reader did in a run. */
export interface Act {
  did: ActKind;
  /** The step or question, the name of the run, or the time of the act that a `back` went back to. */
  of?: string | undefined;
  /** What stood under the changed keys before; null where nothing did. */
  was: Readonly<Record<string, string | null>>;
}

/** How many acts of each run a reader can take back one by one, and sees in its history. */
export const shownActs = 20;

/** How many acts of each run are kept: taking one back is an act, too, and must not push out the next one to take back. */
const keptActs = 2 * shownActs;

/**
 * Adds to some changes the note of what was done. What is already so is no change, and nothing is noted when nothing
 * changes.
 *
 * @param now milliseconds; acts of one list are in order even when clocks are not
 */
export function record(
  entries: Entries,
  run: string,
  { did, of }: Pick<Act, "did" | "of">,
  changes: Changes,
  now: number,
): Changes {
  const real: Record<string, string | undefined> = {};
  const was: Record<string, string | null> = {};
  for (const [key, value] of Object.entries(changes)) {
    const before = entries[key];
    if (before === value) continue;
    real[key] = value;
    if (!key.includes(":act:")) was[key] = before ?? null;
  }
  if (Object.keys(real).length === 0) return {};
  // Storage that holds anything holds this, so that its absence shows that storage was emptied.
  real["active"] = "active" in real ? (real["active"] ?? firstRun) : activeRun(entries);
  const act: Act = { did, of, was };
  const old = Object.keys(valuesOf(entries, run, "act"))
    .toSorted()
    .slice(0, 1 - keptActs);
  for (const time of old) real[`${run}:act:${time}`] = undefined;
  real[`${run}:act:${nextTime(entries, now)}`] = JSON.stringify(act);
  return real;
}

/** A time for something new: now, or right after the newest act of the list when clocks disagree. */
export function nextTime(entries: Entries, now: number): string {
  const newest = newestActKey(entries)?.slice(-timeLength) ?? "";
  return timeOf(Math.max(now, parseInt(newest || "0", 36) + 1));
}

/** A time as it stands in keys, in which the order of letters is that of time. */
function timeOf(milliseconds: number): string {
  return milliseconds.toString(36).padStart(timeLength, "0");
}

/** What is done by giving a step a mark. */
export function actKindOf(mark: StepMark | undefined): ActKind {
  return mark === "done" ? "tick" : mark ? "skip" : "open";
}

const timeLength = 9;

/** What was done last in the list, in any run, with the run and the time. */
export function newestAct(entries: Entries): { did: string; run: string; time: string } | undefined {
  const key = newestActKey(entries);
  const did = /^\{"did":"([a-z]+)"/.exec(entries[key ?? ""] ?? "")?.[1];
  return key && did ? { did, run: key.slice(0, key.indexOf(":")), time: key.slice(-timeLength) } : undefined;
}

function newestActKey(entries: Entries): string | undefined {
  let newest: string | undefined;
  for (const key in entries) {
    if (!key.includes(":act:")) continue;
    if (!newest || key.slice(-timeLength) > newest.slice(-timeLength)) newest = key;
  }
  return newest;
}
