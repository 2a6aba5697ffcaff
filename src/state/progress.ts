/**
 * A reader's progress through a checklist, kept in this browser only.
 *
 * Stored, one key per step, so that two tabs that tick different steps do not overwrite each other:
 *
 *     openai-key-guide:progress:key-setup:sign-in       = done
 *     openai-key-guide:progress:key-setup:verify-phone  = not-applicable
 *     openai-key-guide:cleared:key-setup                = sign-in=done,verify-phone=not-applicable
 *
 * What an edit of the list does to a reader's browser:
 * - A step is reworded or moved: nothing, the id keeps its mark.
 * - A step is added: it is open.
 * - A step is removed: its key stays and is ignored; the build refuses the removal unless another step takes the
 *   id among its aliases.
 * - A step is renamed, with the old id as an alias: the mark is copied to the new id on the first visit, and the
 *   old key is removed.
 */
import {
  persistentAtom,
  persistentMap,
  setPersistentEngine,
  windowPersistentEvents,
} from "@nanostores/persistent";
import { computed } from "nanostores";
import {
  countProgress,
  decodeProgress,
  encodeProgress,
  isStepMark,
  nextOpenStep,
  type Progress,
  type StepMark,
} from "../domain/checklist/checklist.ts";
import { createStorageEngine, keyPrefix, type StorageArea } from "./storage.ts";

/** What the store needs to know of a step. */
export interface StepIds {
  id: string;
  aliases?: readonly string[] | undefined;
}

const progressKey = /^openai-key-guide:progress:[a-z0-9-]+:[a-z0-9-]+$/;
const clearedKey = /^openai-key-guide:cleared:[a-z0-9-]+$/;
const clearedValue = /^([a-z0-9-]+=(done|not-applicable),?)*$/;

function isOurs(key: string, value: string): boolean {
  return (progressKey.test(key) && isStepMark(value)) || (clearedKey.test(key) && clearedValue.test(value));
}

/** Connects the stores to a storage area; on the server, and before this call, they live in memory. */
export function connectStorage(open: () => StorageArea | null | undefined): void {
  setPersistentEngine(createStorageEngine(open, isOurs), windowPersistentEvents);
}

/** The stores and verbs of one checklist. */
export type ProgressStores = ReturnType<typeof createProgress>;

/** Makes the stores of one checklist; `steps` in display order. */
export function createProgress(checklist: string, steps: readonly StepIds[]) {
  const ids = steps.map(({ id }) => id);
  const $progress = persistentMap<Record<string, StepMark | undefined>>(
    `${keyPrefix}progress:${checklist}:`,
    {},
    { encode: (mark) => mark, decode: (value: string) => (isStepMark(value) ? value : undefined) },
  );
  const $cleared = persistentAtom<string>(`${keyPrefix}cleared:${checklist}`, "");

  return {
    $progress,
    /** How much is done, in numbers. */
    $count: computed($progress, (progress) => countProgress(ids, progress)),
    /** The first step without a mark. */
    $next: computed($progress, (progress) => nextOpenStep(ids, progress)),
    /** Whether a reset can still be undone. */
    $canRestore: computed($cleared, (cleared) => Object.keys(decodeProgress(cleared, ids)).length > 0),

    /** Marks a step; undefined opens it again. */
    mark(id: string, mark: StepMark | undefined): void {
      $progress.setKey(id, mark);
    },

    /** Opens every step of this list and keeps a copy for {@link restore}; other lists are untouched. */
    clear(): void {
      const marks = decodeProgress(encodeProgress($progress.get()), ids);
      $cleared.set(encodeProgress(marks));
      for (const id of Object.keys(marks)) $progress.setKey(id, undefined);
    },

    /** Brings back what the last {@link clear} took; marks set since then win. */
    restore(): void {
      const marks = decodeProgress($cleared.get(), ids);
      for (const [id, mark] of Object.entries(marks)) {
        if (!isStepMark($progress.get()[id])) $progress.setKey(id, mark);
      }
      $cleared.set("");
    },

    /** Moves marks from renamed ids to the ids of today; a mark under today's id wins. */
    adoptAliases(): void {
      const progress = $progress.get();
      for (const { id, aliases = [] } of steps) {
        for (const alias of aliases) {
          const mark = progress[alias];
          if (!isStepMark(mark)) continue;
          if (!isStepMark($progress.get()[id])) $progress.setKey(id, mark);
          $progress.setKey(alias, undefined);
        }
      }
    },
  };
}

/** Marks as the server knows them: none. The first render in the browser must equal the server's HTML. */
export const noProgress: Progress = {};
