/**
 * Stands right after a checklist, so that what is done does not flash as open and nothing moves when the list comes to
 * life: it leaves out what is not for the reader, closes all rows but the next one and the one that the address names, and
 * hides the others of a short or finished list.
 */
import { nextOpenStep } from "../../domain/checklist/checklist.ts";
import { stepsFor } from "../../domain/checklist/situation.ts";
import { savedAnswers, savedMarks, savedNote } from "../../state/step-marks.ts";
import { stepOf } from "./anchor.ts";
import { showRow } from "./row.ts";
import { questionsIn, showSituation, situatedRow } from "./situation.ts";

const list = document.currentScript?.previousElementSibling as HTMLElement;
const rows = [...list.querySelectorAll<HTMLElement>(".task")].map(situatedRow);
const name = list.dataset["list"] ?? "";
const answers = savedAnswers(name, questionsIn(list));
showSituation(list, rows, answers);
const ids = stepsFor(rows, answers).map(({ row }) => stepOf(row.id));
const marks = savedMarks(
  name,
  rows.map(({ row }) => stepOf(row.id)),
);
const next = nextOpenStep(ids, marks);
const named = document.getElementById(location.hash.slice(1))?.closest(".task");
for (const { row } of rows) {
  const id = stepOf(row.id);
  const isNext = id === next;
  const isOpen = isNext || row === named;
  const number = ids.indexOf(id) + 1 || undefined;
  showRow(row, { mark: marks[id], isNext, isOpen, number, total: ids.length, note: savedNote(name, id) });
}
if (next === undefined) list.classList.add("finished", "short");
if (named) list.classList.remove("short");
list.dataset["ready"] = "";
