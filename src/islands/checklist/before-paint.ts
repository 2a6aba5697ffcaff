/**
 * Stands right after a checklist, so that what is done does not flash as open and nothing moves when the island takes
 * over: it closes all rows but the next one and the one that the address names, and hides the others of a short list, as the island does.
 */
import { nextOpenStep } from "../../domain/checklist/checklist.ts";
import { savedMarks, savedNote } from "../../state/step-marks.ts";
import { stepOf } from "./anchor.ts";

const list = document.currentScript?.previousElementSibling?.querySelector<HTMLElement>(".checklist");
if (list) show(list);

function show(shown: HTMLElement): void {
  const rows = [...shown.querySelectorAll<HTMLElement>(".task")];
  const ids = rows.map((row) => stepOf(row.id));
  const name = shown.dataset["list"] ?? "";
  const marks = savedMarks(name, ids);
  const next = nextOpenStep(ids, marks);
  const named = document.getElementById(location.hash.slice(1))?.closest(".task");
  for (const row of rows) {
    const id = stepOf(row.id);
    row.className = `task ${marks[id] ?? (id === next ? "next" : "open")}`;
    (row.querySelector("input") as HTMLInputElement).checked = marks[id] === "done";
    (row.querySelector(".task-note") as HTMLElement).textContent = savedNote(name, id);
    (row.querySelector("details") as HTMLDetailsElement).open = id === next || row === named;
  }
  if (named) shown.classList.remove("short");
  if (next === undefined) shown.classList.add("finished");
  shown.dataset["ready"] = "";
}
