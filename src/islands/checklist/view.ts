/** What a list on screen shows of its stores: its rows, the buttons below them and the status line. */
import type { Answers } from "../../domain/checklist/situation.ts";
import { localDay } from "../../domain/checklist/local-day.ts";
import { part, setText } from "../dom/elements.ts";
import { openFoot } from "./foot.ts";
import { openRow } from "./list-row.ts";
import { showSituation } from "./situation.ts";
import { openStatus } from "./status.ts";
import type { ListStep } from "./steps.ts";
import type { ListContext } from "./tools/context.ts";
import { isShortByNature, type Wishes } from "./wishes.ts";

/** Makes the parts of a list work; gives what shows its state, which touches nothing that is as it should be. */
export function openView(
  list: HTMLElement,
  context: ListContext,
  steps: readonly ListStep[],
  wishes: Wishes,
): () => void {
  const { stores, situation } = context;
  const rows = steps.map((step) => openRow(step, wishes.byHand));
  const showStatus = openStatus(list, context);
  const showFoot = openFoot(list);
  const record = part(list, "record");
  let shownAnswers: Answers | undefined;
  let isFor = "";

  return () => {
    const answers = stores.$answers.get();
    if (answers !== shownAnswers) {
      showSituation(list, steps, answers);
      isFor = situation();
      shownAnswers = answers;
    }
    const [ids, next] = [stores.$steps.get(), stores.$next.get()];
    const places = new Map(ids.map((id, index) => [id, index + 1]));
    const [progress, notes] = [stores.$progress.get(), stores.$notes.get()];
    for (const showStep of rows) showStep({ progress, notes, next, places });
    const isFinished = next === undefined;
    const canFold = isFinished || isShortByNature(list);
    const isShort = canFold && !wishes.isWhole;
    list.classList.toggle("short", isShort);
    list.classList.toggle("finished", isFinished);
    list.classList.toggle("with-left", wishes.showsLeft);
    const [total, left] = [ids.length, steps.length - ids.length];
    showFoot({ isShort, canFold, isFinished, total, left, showsLeft: wishes.showsLeft });
    setText(record, [isFor, localDay(new Date())].filter(Boolean).join(" · "));
    showStatus(wishes);
  };
}
