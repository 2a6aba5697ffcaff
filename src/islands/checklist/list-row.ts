/** The row of a step: what its parts are called, and what they show. */
import words from "../../../content/words/list.yaml";
import type { Progress } from "../../domain/checklist/checklist.ts";
import type { Entries } from "../../domain/checklist/entries.ts";
import { filled } from "../../domain/words/words.ts";
import { element, setText } from "../dom/elements.ts";
import { boxOf, detailsOf, type RowState, showRow } from "./row.ts";
import type { ListStep } from "./steps.ts";
import type { Wishes } from "./wishes.ts";

/** What a row needs to know of its list. */
interface ListState {
  progress: Progress;
  notes: Entries;
  next: string | undefined;
  /** The place of each step that the reader takes, from 1. */
  places: ReadonlyMap<string, number>;
}

/** Makes a row work; gives what shows its state, which touches nothing that is as it should be. */
export function openRow(step: ListStep, byHand: Wishes["byHand"]) {
  const { id, row } = step;
  const details = detailsOf(row);
  const showParts = openParts(step);
  let isOpen = false;
  let shown: Readonly<Record<string, unknown>> = {};
  details.addEventListener("toggle", () => {
    if (details.open !== isOpen) byHand.set(id, (isOpen = !isOpen));
  });

  return ({ progress, notes, next, places }: ListState) => {
    const isNext = id === next;
    isOpen = byHand.get(id) ?? isNext;
    const state = {
      mark: progress[id],
      isNext,
      isOpen,
      // It stays where it is for this visit, also in a short list.
      isKept: byHand.has(id),
      number: places.get(id),
      total: places.size,
      note: notes[id] ?? "",
      before: tickedBefore(step, progress),
    };
    // The reader may have opened or closed it since.
    const isShown =
      details.open === isOpen && Object.entries(state).every(([key, value]) => shown[key] === value);
    if (isShown) return;
    shown = state;
    showRow(row, state);
    showParts(state);
  };
}

/** Names of parts that were ticked as steps of an earlier list, while the whole has no mark. */
function tickedBefore({ id, were, parts }: ListStep, progress: Progress): string {
  if (progress[id]) return "";
  return parts.filter((_, index) => progress[were[index] ?? ""] === "done").join(", ");
}

/** Names the buttons of a row; gives what shows them, and what an earlier list knew of the step. */
function openParts({ title, row }: ListStep) {
  const button = (does: string) => row.querySelector(`[data-does=${does}]`) as HTMLElement;
  const [worked, skip, note] = [button("worked"), button("skip"), button("note")];
  const named = (says: string) => filled(words["of-step"], says, title);
  for (const does of ["worked", "skip", "unskip"] as const) button(does).ariaLabel = named(words[does]);
  return (state: RowState & { before: string }) => {
    boxOf(row).disabled = state.number === undefined;
    row.ariaCurrent = state.isNext ? "step" : null;
    worked.hidden = state.mark !== undefined;
    skip.hidden = state.mark === "not-applicable";
    const noteWords = words[state.note ? "note-change" : "note-add"];
    setText(note, noteWords);
    note.ariaLabel = named(noteWords);
    row.querySelector(".task-before")?.remove();
    if (!state.before) return;
    const said = element("p", filled(words["ticked-before"], state.before.toLowerCase()));
    said.className = "task-before";
    row.querySelector(".task-body")?.before(said);
  };
}
