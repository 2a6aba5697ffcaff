/** The row of a step: what its parts are called, and what they show. */
import type { Progress } from "../../domain/checklist/checklist.ts";
import type { Entries } from "../../domain/checklist/entries.ts";
import { element } from "../dom/elements.ts";
import { boxOf, detailsOf, showRow } from "./row.ts";
import type { ListStep } from "./steps.ts";

/** What a row needs to know of its list. */
interface ListState {
  progress: Progress;
  notes: Entries;
  next: string | undefined;
  /** The steps that the reader takes. */
  ids: readonly string[];
}

/** Makes a row work; gives what shows its state, which touches nothing that is as it should be. */
export function openRow({ id, title, row, were, parts }: ListStep, byHand: Map<string, boolean | undefined>) {
  const button = (does: string) => row.querySelector(`[data-does=${does}]`) as HTMLElement;
  const names = { worked: "It worked", skip: "Does not apply", unskip: "Undo skipping" };
  for (const [does, words] of Object.entries(names)) button(does).ariaLabel = `${words}: ${title}`;
  let isOpen = false;
  let shown = "";
  detailsOf(row).addEventListener("toggle", () => {
    if (detailsOf(row).open !== isOpen) byHand.set(id, (isOpen = !isOpen));
  });

  return ({ progress, notes, next, ids }: ListState) => {
    const [mark, isNext, note = ""] = [progress[id], id === next, notes[id]];
    const [number, total] = [ids.indexOf(id) + 1 || undefined, ids.length];
    isOpen = byHand.get(id) ?? isNext;
    const before = parts.filter((_, index) => !mark && progress[were[index] ?? ""] === "done");
    const state = JSON.stringify([mark, isNext, isOpen, byHand.has(id), number, total, note, before]);
    if (state === shown) return;
    shown = state;
    showRow(row, { mark, isNext, isOpen, number, total, note });
    boxOf(row).disabled = number === undefined;
    // It stays where it is for this visit, also in a short list.
    row.classList.toggle("kept", byHand.has(id));
    row.ariaCurrent = isNext ? "step" : null;
    button("worked").hidden = mark !== undefined;
    button("skip").hidden = mark === "not-applicable";
    button("note").textContent = note ? "Change the note" : "Add a note";
    button("note").ariaLabel = `${button("note").textContent}: ${title}`;
    row.querySelector(".task-before")?.remove();
    if (before.length === 0) return;
    const said = element("p", `Ticked on the earlier list: ${before.join(", ").toLowerCase()}.`);
    said.className = "task-before";
    row.querySelector(".task-body")?.before(said);
  };
}
