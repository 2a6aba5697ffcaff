/** What readers do to a list: it is stored at once, shown once and said once. */
import countTexts from "../../../content/words/counts.yaml";
import words from "../../../content/words/list.yaml";
import { announce, type StepMark } from "../../domain/checklist/checklist.ts";
import { filled } from "../../domain/words/words.ts";
import type { ProgressStores } from "../../state/progress.ts";
import { afterPaint } from "../dom/after-paint.ts";
import { part } from "../dom/elements.ts";
import { leftWords } from "./foot.ts";
import type { ListStep } from "./steps.ts";
import type { Wishes } from "./wishes.ts";

/** @param show shows the state of the stores and the reader's wishes */
export function openActs(
  list: HTMLElement,
  stores: ProgressStores,
  steps: readonly ListStep[],
  wishes: Wishes,
  show: () => void,
) {
  const said = part(list, "said");
  let isActing = false;
  /** What stands before the new count in the announcement of an act that was not said yet. */
  let toSay: string | undefined;

  const render = () => {
    show();
    if (toSay === undefined) return;
    const next = steps.find(({ id }) => id === stores.$next.get())?.title;
    said.textContent = toSay + announce(countTexts, stores.$count.get(), next);
    toSay = undefined;
  };
  const renderSoon = afterPaint(render);

  /** Does something and prepares what is said of it; the next rendering shows both. */
  const perform = (change: () => void, before = "") => {
    wishes.actedAt = new Date();
    wishes.lacksTools = false;
    const known = stores.$steps.get().length;
    isActing = true;
    try {
      change();
    } finally {
      isActing = false;
    }
    const taken = stores.$steps.get().length;
    const left = taken === known ? "" : `${filled(words["left-said"], leftWords(steps.length - taken))} `;
    toSay = (before && `${before} `) + left;
  };

  const act = (change: () => void, before?: string) => {
    perform(change, before);
    render();
  };
  const mark = (id: string, value: StepMark | undefined) => act(() => giveMark(stores, wishes, id, value));
  /** As `mark`, after a tick that its box shows by itself: the list follows after the paint. */
  const tick = (id: string, isDone: boolean) => {
    perform(() => giveMark(stores, wishes, id, isDone ? "done" : undefined));
    renderSoon();
  };

  /** Shows a change that came from elsewhere; an act shows its own once it is complete. */
  const changed = () => {
    if (!isActing) render();
  };
  return { act, mark, tick, changed };
}

function giveMark(stores: ProgressStores, { byHand }: Wishes, id: string, value: StepMark | undefined): void {
  byHand.set(id, undefined);
  stores.mark(id, value);
  if (stores.$next.get() !== undefined) return;
  // The list folds, all but the row that the reader is at.
  for (const other of byHand.keys()) if (other !== id) byHand.delete(other);
}
