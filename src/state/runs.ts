/** What readers do with whole runs of a checklist, and the way back. Loads with the menu, on use. */
import type { StepIds } from "../domain/checklist/entries.ts";
import { actsOf, backTo, undoable } from "../domain/checklist/history.ts";
import { nextTime, record } from "../domain/checklist/record.ts";
import {
  clearRun,
  createRun,
  deleteRun,
  duplicateRun,
  freeNameIn,
  readRun,
  renameRun,
} from "../domain/checklist/runs.ts";
import type { ProgressStores } from "./progress.ts";

/** Takes every mark, note and answer out of the run on screen; {@link undo} brings them back. */
export function clear({ act }: ProgressStores): void {
  act({ did: "clear" }, clearRun);
}

/** Makes an empty run, and shows it. */
export function create({ change }: ProgressStores, name: string): void {
  const now = Date.now();
  change((entries) => {
    const id = nextTime(entries, now);
    return record(entries, id, { did: "create", of: name }, createRun(id, name), now);
  });
}

/** Makes a copy of the run on screen, and shows it. */
export function duplicate({ $run, change }: ProgressStores, name: string): void {
  const [now, run] = [Date.now(), $run.get()];
  change((entries) => {
    const id = nextTime(entries, now);
    return record(entries, id, { did: "duplicate", of: name }, duplicateRun(entries, run, id, name), now);
  });
}

/** Gives the run on screen another name. */
export function rename({ act }: ProgressStores, name: string): void {
  act({ did: "rename", of: name }, (_, run) => renameRun(run, name));
}

/** Removes the run on screen, and shows another one; {@link goBack} brings it back. */
export function remove({ $entries, $run, act }: ProgressStores): void {
  act({ did: "delete", of: readRun($entries.get(), $run.get()).name }, deleteRun);
}

/** Shows another run. */
export function show({ $run, adoptFormer, change }: ProgressStores, run: string): void {
  // Nothing is stored for a choice that changes nothing.
  if (run !== $run.get()) change(() => ({ active: run }));
  void adoptFormer();
}

/** Takes back the newest act of a run that still stands. */
export function undo(stores: ProgressStores, run = stores.$run.get()): void {
  const act = undoable(actsOf(stores.$entries.get(), run));
  if (act) goBack(stores, run, act.time);
}

/**
 * Brings a run back to the state right before an act, under today's ids. Where another run has its name by now, it gets a
 * number; `name` is for one that had none.
 */
export function goBack(
  { adoptFormer, change, steps }: ProgressStores,
  run: string,
  time: string,
  name?: string,
): void {
  change((entries) => {
    const goBackAs = (called?: string) =>
      backTo(entries, { run, time }, Date.now(), { currentId: (id) => currentId(steps, id), name: called });
    return goBackAs(name ?? freeNameIn(entries, run, goBackAs()));
  });
  void adoptFormer();
}

/** Today's id of a step that may have been renamed. */
function currentId(steps: readonly StepIds[], id: string): string {
  return steps.find(({ aliases }) => aliases?.includes(id))?.id ?? id;
}
