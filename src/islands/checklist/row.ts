/** How a row of a checklist shows where its step stands; the script before first paint and the list share it. */
import type { StepMark } from "../../domain/checklist/checklist.ts";

export interface RowState {
  mark: StepMark | undefined;
  /** The step that comes next. */
  isNext: boolean;
  isOpen: boolean;
  /** The reader's own note, or nothing. */
  note: string;
}

/** What opens and closes a row. */
export const detailsOf = (row: HTMLElement) => row.querySelector("details") as HTMLDetailsElement;

/** Shows the state of a step. */
export function showRow(row: HTMLElement, { mark, isNext, isOpen, note }: RowState): void {
  row.className = `task ${mark ?? (isNext ? "next" : "open")}`;
  (row.querySelector("input") as HTMLInputElement).checked = mark === "done";
  detailsOf(row).open = isOpen;
  (row.querySelector(".task-note") as HTMLElement).textContent = note;
}
