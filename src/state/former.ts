/** Takes in what earlier versions of the site and of a list stored; `progress.ts` says by which rules. */
import { everyId } from "../domain/checklist/entries.ts";
import { adoptFormerIds, adoptFormerKeys, decodeProgress } from "../domain/checklist/former-ids.ts";
import type { ProgressStores } from "./progress.ts";
import { $saveStatus, type OpenStorage, readFormer, removeFormer } from "./storage.ts";

/** @param formerKeys where the list was kept before it had runs: what was cleared, then the mark of each step */
export function adoptFormer(
  { $run, change, steps }: Pick<ProgressStores, "$run" | "change" | "steps">,
  formerKeys: readonly string[],
  open: OpenStorage | undefined,
): void {
  const ids = steps.flatMap(everyId);
  const former = readFormer(open, formerKeys);
  const [cleared = "", ...marks] = formerKeys.map((key) => former[key]);
  const run = $run.get();
  change((entries) => {
    const moved = adoptFormerKeys(
      entries,
      run,
      Object.fromEntries(ids.map((id, index) => [id, marks[index]])),
      decodeProgress(cleared, ids),
      Date.now(),
    );
    const changes = { ...moved, ...adoptFormerIds({ ...entries, ...moved }, run, steps) };
    return Object.keys(changes).length > 0 ? { active: run, ...changes } : {};
  });
  // Not before the new keys are stored.
  if ($saveStatus.get() === "saving") removeFormer(open, Object.keys(former));
}
