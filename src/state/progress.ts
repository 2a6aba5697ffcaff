/**
 * A reader's progress through a checklist, kept in this browser only. `src/domain/checklist/entries.ts` shows what is
 * stored: one key per step and run, so that two tabs that tick different steps do not overwrite each other. Every change
 * goes through one door, which also keeps what was there before, so that it can be undone.
 *
 * What an edit of the list does to a reader's browser:
 * - A step is reworded or moved: nothing, the id keeps its mark.
 * - A step is added: it is open.
 * - A step is removed: its key stays and is ignored; the build refuses the removal unless another step takes the
 *   id among its aliases, or the list keeps a tombstone under `removed`.
 * - A step is left out by an answer: its mark and note stay, and count again once the answer has changed.
 * - A question or a choice is removed: an answer that the list does not know leaves nothing out.
 * - A step is renamed, with the old id as an alias: the mark and the note move to the new id on the first visit.
 * - Steps become parts of one step, which has a new id (`was` in the content): on the first visit the whole is done when
 *   every part that was a step has a mark and one of them is done; it is skipped when all were skipped. Then their keys
 *   are removed. Otherwise the whole stays open, their keys stay, and the step names the parts that were ticked; a mark
 *   of the whole wins over them. So a tick never grows, and none that was on screen vanishes. Clearing the list takes
 *   these keys along, and undoing brings them back.
 *
 * Until November 2026 there was one run, under other keys:
 *
 *     openai-key-guide:progress:key-setup:sign-in = done
 *     openai-key-guide:cleared:key-setup          = sign-in=done,verify-phone=not-applicable
 *
 * On the first visit the marks move to the run on screen, where a mark that is there already wins, and what was cleared
 * can still be undone. The old keys go once the new ones are stored.
 */
import { computed, type ReadableAtom } from "nanostores";
import { countProgress, nextOpenStep, type StepMark } from "../domain/checklist/checklist.ts";
import {
  activeRun,
  areSame,
  type Changes,
  type Entries,
  everyId,
  isEntry,
  marksOf,
  type StepIds,
  valuesOf,
} from "../domain/checklist/entries.ts";
import { type Act, actKindOf, newestAct, record } from "../domain/checklist/record.ts";
import { type Situated, stepsFor } from "../domain/checklist/situation.ts";
import { hasFormer, keyPrefix, openStored, type OpenStorage } from "./storage.ts";

/** Prefix of what is stored for a checklist. */
const prefixOf = (checklist: string) => `${keyPrefix}run:${checklist}:`;

/** The stores and verbs of one checklist. */
export type ProgressStores = ReturnType<typeof createProgress>;

/** What is kept of a list, as its page shows it: always for the run on screen. */
function storesOf($entries: ReadableAtom<Entries>, steps: readonly (StepIds & Situated)[]) {
  const of = (kind: "note" | "answer") =>
    computed($entries, (entries) => valuesOf(entries, activeRun(entries), kind));
  const $progress = computed($entries, (entries) => marksOf(entries, activeRun(entries)));
  const $answers = of("answer");
  // Most acts answer nothing: then the steps need not be worked out again.
  $answers.eq = (before, now) => before !== undefined && areSame(before, now);
  const $steps = computed($answers, (answers) => stepsFor(steps, answers).map(({ id }) => id));
  return {
    /** The run on screen. */
    $run: computed($entries, activeRun),
    $progress,
    /** Notes by step. */
    $notes: of("note"),
    /** What the reader said the list is for: answers by question. */
    $answers,
    /** The steps that the answers leave, in order; marks of the others are kept and do not count. */
    $steps,
    /** How much is done, in numbers. */
    $count: computed([$steps, $progress], countProgress),
    /** The first step without a mark. */
    $next: computed([$steps, $progress], nextOpenStep),
    /** The newest act of the list, in any run. */
    $newestAct: computed($entries, newestAct),
  };
}

/**
 * Makes changes for the run on screen, and keeps what was done.
 *
 * @param make changes to what is stored at this moment
 */
type DoAct = (
  what: Pick<Act, "did" | "of">,
  make: (entries: Entries, run: string) => Changes,
  run?: string,
) => void;

/** What a reader says of single steps and questions. */
function verbsOf(act: DoAct) {
  return {
    /** Marks a step; undefined opens it again. */
    mark(id: string, mark: StepMark | undefined): void {
      act({ did: actKindOf(mark), of: id }, (_, run) => ({ [`${run}:mark:${id}`]: mark }));
    },

    /** Keeps an answer about the reader's situation; undefined takes it back. */
    answer(question: string, choice: string | undefined): void {
      act({ did: "answer", of: question }, (_, run) => ({ [`${run}:answer:${question}`]: choice }));
    },

    /** Keeps a note of a step, from which the guard has taken secrets; undefined removes it. */
    note(id: string, note: string | undefined): void {
      act({ did: "note", of: id }, (_, run) => ({ [`${run}:note:${id}`]: note }));
    },
  };
}

/** Makes the stores of one checklist for the run on screen; `steps` in the order of a list without answers. */
export function createProgress(
  checklist: string,
  steps: readonly (StepIds & Situated)[],
  open?: OpenStorage,
) {
  const ids = new Set(steps.map(({ id }) => id));
  const allIds = steps.flatMap(everyId);
  const { $entries, change } = openStored(open, prefixOf(checklist), isEntry);
  const formerKeys = [`${keyPrefix}cleared:${checklist}`].concat(
    allIds.map((id) => `${keyPrefix}progress:${checklist}:${id}`),
  );
  const stores = storesOf($entries, steps);
  const { $run } = stores;
  const act: DoAct = (what, make, run = $run.get()) => {
    change((entries) => record(entries, run, what, make(entries, run), Date.now()));
  };

  return {
    steps,
    /** Everything that is kept of this list, in all runs. */
    $entries,
    ...stores,
    ...verbsOf(act),
    act,
    /** Makes changes that are no act of the reader's, or that carry their own record. */
    change,

    /**
     * Moves marks from the keys and ids of earlier versions to those of today, by the rules above; resolves when nothing is
     * left to move. The code for it loads only where it is needed.
     */
    async adoptFormer(): Promise<void> {
      const marks = valuesOf($entries.get(), $run.get(), "mark");
      const isFormer = allIds.some((id) => marks[id] && !ids.has(id)) || hasFormer(open, formerKeys);
      if (isFormer) (await import("./former.ts")).adoptFormer({ $run, change, steps }, formerKeys, open);
    },
  };
}
