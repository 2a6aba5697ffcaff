/** How a row of a checklist shows where its step stands; the script before first paint and the list share it. */
import type { StepMark } from "../../domain/checklist/checklist.ts";

export interface RowState {
  mark: StepMark | undefined;
  /** The step that comes next. */
  isNext: boolean;
  isOpen: boolean;
  /** Its place among the steps that the reader takes; absent when it is none of them. */
  number: number | undefined;
  /** How many these are. */
  total: number;
  /** The reader's own note, or nothing. */
  note: string;
}

/** What opens and closes a row. */
export const detailsOf = (row: HTMLElement) => row.querySelector("details") as HTMLDetailsElement;

/** The box of a row. */
export const boxOf = (row: HTMLElement) => row.querySelector("input") as HTMLInputElement;

/** The title of a row's step. */
export const titleOf = (row: HTMLElement) =>
  row.querySelector(".task-title")?.lastChild?.textContent?.trim() ?? "";

/** Shows the state of a step. */
export function showRow(row: HTMLElement, { mark, isNext, isOpen, number, total, note }: RowState): void {
  row.className = `task ${mark ?? (isNext ? "next" : "open")}`;
  const box = boxOf(row);
  box.checked = mark === "done";
  box.ariaLabel = `${number ? `Step ${number} of ${total}` : "Not for you"}: ${titleOf(row)}`;
  (row.querySelector(".task-number") as HTMLElement).textContent = String(number ?? "");
  detailsOf(row).open = isOpen;
  (row.querySelector(".task-note") as HTMLElement).textContent = note;
}
