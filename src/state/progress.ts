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
 * - Steps become parts of one step, which has a new id (`was` in the content): on the first visit the whole is done when
 *   every part that was a step has a mark and one of them is done; it is skipped when all were skipped. Then their keys
 *   are removed. Otherwise the whole stays open, their keys stay, and the step names the parts that were ticked; a mark
 *   of the whole wins over them. So a tick never grows, and none that was on screen vanishes. Clearing the list takes
 *   these keys along, and undoing brings them back.
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
  markOfWhole,
  nextOpenStep,
  type Progress,
  type StepMark,
} from "../domain/checklist/checklist.ts";
import { createStorageEngine, keyPrefix, type StorageArea } from "./storage.ts";

/** What the store needs to know of a step. */
export interface StepIds {
  id: string;
  aliases?: readonly string[] | undefined;
  /** Parts that were steps of their own in an earlier list, by their ids then. */
  were?: readonly string[] | undefined;
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
  const allIds = steps.flatMap(({ id, aliases = [], were = [] }) => [id, ...aliases, ...were]);
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
    /** Whether there is anything to clear. */
    $hasMarks: computed($progress, (progress) => allIds.some((id) => isStepMark(progress[id]))),
    /** Whether a reset can still be undone. */
    $canRestore: computed($cleared, (cleared) => Object.keys(decodeProgress(cleared, allIds)).length > 0),

    /** Marks a step; undefined opens it again. */
    mark(id: string, mark: StepMark | undefined): void {
      $progress.setKey(id, mark);
    },

    /** Opens every step of this list and keeps a copy for {@link restore}; other lists are untouched. */
    clear(): void {
      const marks = decodeProgress(encodeProgress($progress.get()), allIds);
      $cleared.set(encodeProgress(marks));
      for (const id of Object.keys(marks)) $progress.setKey(id, undefined);
    },

    /** Brings back what the last {@link clear} took; marks set since then win. */
    restore(): void {
      const marks = decodeProgress($cleared.get(), allIds);
      for (const [id, mark] of Object.entries(marks)) {
        if (!isStepMark($progress.get()[id])) $progress.setKey(id, mark);
      }
      $cleared.set("");
      adoptFormerIds();
    },

    adoptFormerIds,
  };

  /** Moves marks from the ids of earlier lists to those of today, by the rules above. */
  function adoptFormerIds(): void {
    for (const { id, aliases = [], were = [] } of steps) {
      const progress = $progress.get();
      const former = aliases.map((alias) => progress[alias]).find(isStepMark) ?? markOfWhole(were, progress);
      if (!isStepMark(progress[id]) && former) $progress.setKey(id, former);
      if (!isStepMark($progress.get()[id])) continue;
      for (const old of [...aliases, ...were]) {
        if (isStepMark(progress[old])) $progress.setKey(old, undefined);
      }
    }
  }
}

/** Marks as the server knows them: none. The first render in the browser must equal the server's HTML. */
export const noProgress: Progress = {};
