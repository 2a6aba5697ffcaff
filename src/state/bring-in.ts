/** Runs that come from a file or a link. Loads on use. */
import { importChanges, type Way } from "../domain/checklist/bring-in.ts";
import { nextTime, record } from "../domain/checklist/record.ts";
import type { Run } from "../domain/checklist/runs.ts";
import type { ProgressStores } from "./progress.ts";

/** Brings in a run; `target` is the run here, for all ways but `add`, and `unnamed` what one without a name is called. */
export function bringIn(
  { change }: ProgressStores,
  theirs: Run,
  way: Way,
  target: string,
  unnamed: string,
): void {
  const now = Date.now();
  change((entries) => {
    const id = way === "add" ? nextTime(entries, now) : target;
    return record(entries, id, { did: "import" }, importChanges(entries, theirs, way, id, unnamed), now);
  });
}
