/** The last states of a run, and the way back to each. */
import { filled } from "../words/words.ts";
import { type Changes, type Entries, isEntryKey, valuesOf } from "./entries.ts";
import { isRecord, parsed } from "./json.ts";
import { type Act, record, shownActs } from "./record.ts";
import { actTexts, type ActWords } from "./words.ts";

/** An act with its time, by which it is also known. */
export interface PastAct extends Act {
  time: string;
}

/** What was done in a run, oldest first. */
export function actsOf(entries: Entries, run: string): PastAct[] {
  return Object.entries(valuesOf(entries, run, "act"))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([time, text]) => {
      const act = readAct(text);
      return act ? [{ ...act, time }] : [];
    });
}

/** The acts that the history of a run shows, newest first. */
export function latestActs(entries: Entries, run: string): PastAct[] {
  return actsOf(entries, run).slice(-shownActs).toReversed();
}

/** An act as it was stored; undefined for anything else. */
export function readAct(text: string | undefined): Act | undefined {
  const act = parsed(text ?? "");
  return isAct(act) ? act : undefined;
}

function isAct(value: unknown): value is Act {
  if (!isRecord(value) || !isRecord(value["was"])) return false;
  const { did, of, was } = value;
  const isOfRun = ([key, before]: [string, unknown]) =>
    isEntryKey(key) && !key.includes(":act:") && isTextOrNothing(before);
  const isKind = typeof did === "string" && Object.hasOwn(actTexts, did);
  return isKind && isTextOrNothing(of) && Object.entries(was).every(isOfRun);
}

const isTextOrNothing = (value: unknown) => typeof (value ?? "") === "string";

/** When something was done. */
export function dateOf({ time }: Pick<PastAct, "time">): Date {
  return new Date(parseInt(time, 36));
}

/** The act that Undo takes back: the newest one that has not been taken back. */
export function undoable(acts: readonly PastAct[]): PastAct | undefined {
  let standing: readonly PastAct[] = [];
  const before = new Map<string, readonly PastAct[]>();
  for (const act of acts) {
    before.set(act.time, standing);
    standing = act.did === "back" ? (before.get(act.of ?? "") ?? []) : [...standing, act];
  }
  return standing.at(-1);
}

/** How to go back. */
interface WayBack {
  /** Today's id of a step that was renamed since. */
  currentId?: (step: string) => string;
  /** What the run is called from then on, where its own name is taken. */
  name?: string | undefined;
}

/**
 * Changes that bring a run back to the state right before an act. Going back is an act as well, so it can be taken back.
 *
 * @param act by its run and time
 */
export function backTo(
  entries: Entries,
  { run, time }: { run: string; time: string },
  now: number,
  { currentId = (step) => step, name }: WayBack = {},
): Changes {
  const undone = actsOf(entries, run).filter((act) => act.time >= time);
  if (undone[0]?.time !== time) return {};
  const changes: Changes = Object.assign(
    {},
    ...undone.toReversed().map(({ was }) => translated(was, currentId)),
    name === undefined ? {} : { [`${run}:name`]: name },
  );
  return record(entries, run, { did: "back", of: time }, changes, now);
}

function translated(was: Act["was"], currentId: (step: string) => string): Changes {
  return Object.fromEntries(
    Object.entries(was).map(([key, value]) => {
      const [run, kind, step] = key.split(":");
      const isOfStep = (kind === "mark" || kind === "note") && step !== undefined;
      return [isOfStep ? `${run}:${kind}:${currentId(step)}` : key, value ?? undefined];
    }),
  );
}

/** What was done, in words that complete "Undo: …"; `titleOf` gives the title of a step, `unnamed` stands for no name. */
export function actWords(
  words: ActWords,
  { did, of }: Pick<Act, "did" | "of">,
  titleOf: (step: string) => string,
  unnamed: string,
): string {
  const isOfStep = ["tick", "open", "skip", "note"].includes(did);
  return filled(words[did], isOfStep ? titleOf(of ?? "") : (of ?? unnamed));
}
