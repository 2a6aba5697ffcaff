/** The last states of a run, and the way back to each. */
import { type Changes, type Entries, isEntryKey, valuesOf } from "./entries.ts";
import { type Act, type Deed, record } from "./record.ts";

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

/** An act as it was stored; undefined for anything else. */
export function readAct(text: string | undefined): Act | undefined {
  try {
    const act = JSON.parse(text ?? "") as Act;
    const isWhole =
      Object.hasOwn(words, act.did) &&
      typeof (act.of ?? "") === "string" &&
      Object.entries(act.was).every(
        ([key, value]) => isEntryKey(key) && !key.includes(":act:") && typeof (value ?? "") === "string",
      );
    return isWhole ? act : undefined;
  } catch {
    return undefined;
  }
}

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

/**
 * Changes that bring a run back to the state right before an act. Going back is an act as well, so it can be taken back.
 *
 * @param currentId today's id of a step that was renamed since
 */
export function backTo(
  entries: Entries,
  run: string,
  time: string,
  now: number,
  currentId: (step: string) => string = (step) => step,
): Changes {
  const undone = actsOf(entries, run).filter((act) => act.time >= time);
  if (undone[0]?.time !== time) return {};
  const changes = Object.assign(
    {},
    ...undone.toReversed().map(({ was }) => translated(was, currentId)),
  ) as Changes;
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

/** By deed; given the title of the step, or the name of the run. */
const words: Readonly<Record<Deed, (of: string) => string>> = {
  tick: (of) => `ticked “${of}”`,
  open: (of) => `opened “${of}” again`,
  skip: (of) => `skipped “${of}”`,
  note: (of) => `changed the note of “${of}”`,
  answer: () => "changed what the list is for",
  clear: () => "cleared the list",
  create: (of) => `made the list “${of}”`,
  rename: (of) => `renamed the list to “${of}”`,
  duplicate: (of) => `made the copy “${of}”`,
  delete: (of) => `deleted the list “${of}”`,
  import: () => "brought in a copy",
  back: () => "went back",
};

/** What was done, in words that complete "Undo: …"; `titleOf` gives the title of a step. */
export function actWords(
  { did, of = "" }: Pick<Act, "did" | "of">,
  titleOf: (step: string) => string,
): string {
  const isOfStep = ["tick", "open", "skip", "note"].includes(did);
  return words[did](isOfStep ? titleOf(of) : of);
}
