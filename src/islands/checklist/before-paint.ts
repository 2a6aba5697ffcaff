/**
 * Stands right after a checklist, so that what is done does not flash as open and nothing moves when the list comes to
 * life: it closes all rows but the next one and the one that the address names, and hides the others of a short list.
 */
import { nextOpenStep } from "../../domain/checklist/checklist.ts";
import { savedMarks, savedNote } from "../../state/step-marks.ts";
import { stepOf } from "./anchor.ts";
import { showRow } from "./row.ts";

const list = document.currentScript?.previousElementSibling as HTMLElement;
const rows = [...list.querySelectorAll<HTMLElement>(".task")];
const ids = rows.map((row) => stepOf(row.id));
const name = list.dataset["list"] ?? "";
const marks = savedMarks(name, ids);
const next = nextOpenStep(ids, marks);
const named = document.getElementById(location.hash.slice(1))?.closest(".task");
for (const row of rows) {
  const id = stepOf(row.id);
  const isNext = id === next;
  showRow(row, { mark: marks[id], isNext, isOpen: isNext || row === named, note: savedNote(name, id) });
}
if (named) list.classList.remove("short");
if (next === undefined) list.classList.add("finished");
list.dataset["ready"] = "";
