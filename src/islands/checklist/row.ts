/** How a row of a checklist shows where its step stands; the script before first paint and the list share it. */
import words from "../../../content/words/rows.yaml";
import type { StepMark } from "../../domain/checklist/checklist.ts";
import { filled } from "../../domain/words/words.ts";
import { setText } from "../dom/elements.ts";

/** Where a step stands, as its row shows it. */
export interface RowState {
  mark: StepMark | undefined;
  /** The step that comes next. */
  isNext: boolean;
  isOpen: boolean;
  /** Stays in sight in a short list. */
  isKept?: boolean;
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
export function showRow(row: HTMLElement, state: RowState): void {
  const { mark, isNext, isOpen, isKept, number, total, note } = state;
  row.className = `task ${mark ?? (isNext ? "next" : "open")}${isKept ? " kept" : ""}`;
  const box = boxOf(row);
  box.checked = mark === "done";
  const title = titleOf(row);
  box.ariaLabel = number ? filled(words.numbered, number, total, title) : filled(words["left-out"], title);
  setText(row.querySelector(".task-number") as HTMLElement, String(number ?? ""));
  detailsOf(row).open = isOpen;
  setText(row.querySelector(".task-note") as HTMLElement, note);
}
