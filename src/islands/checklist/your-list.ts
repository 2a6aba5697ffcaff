/**
 * Stands right after the steps of a checklist that a guide page shows: shows what the reader has done in the whole list,
 * and ticks the same steps as the list does.
 */
import words from "../../../content/words/counts.yaml";
import {
  announce,
  countProgress,
  countWords,
  nextOpenStep,
  type ProgressCount,
  type StepMark,
} from "../../domain/checklist/checklist.ts";
import { questionsOf, stepsFor } from "../../domain/checklist/situation.ts";
import { followMarks, savedAnswers, savedMarks, saveMark } from "../../state/step-marks.ts";

const section = document.currentScript?.previousElementSibling as HTMLElement;
const { list = "", steps = "" } = section.dataset;
const all = steps.split(";").map((step) => {
  const [id = "", ...unless] = step.split(" ");
  return { id, unless };
});
const questions = questionsOf(all.flatMap(({ unless }) => unless));
const boxes = [...section.querySelectorAll("input")];
const part = (name: string) => section.querySelector(`[data-part=${name}]`) as HTMLElement;
/** What storage refused: it holds until the page closes. */
const held = new Map<string, StepMark | undefined>();

function show(): ProgressCount {
  const saved = savedMarks(
    list,
    all.map(({ id }) => id),
  );
  const marks = { ...saved, ...Object.fromEntries(held) };
  const ids = stepsFor(all, savedAnswers(list, questions)).map(({ id }) => id);
  const next = nextOpenStep(ids, marks);
  for (const box of boxes) {
    box.disabled = false;
    box.checked = marks[box.value] === "done";
    const row = box.closest("li");
    const isNext = box.value === next;
    box.ariaCurrent = isNext ? "step" : null;
    if (row) row.className = marks[box.value] ?? (isNext ? "next" : "open");
  }
  const count = countProgress(ids, marks);
  part("count").textContent = countWords(words, count);
  part("unsaved").hidden = held.size === 0;
  return count;
}

for (const box of boxes) {
  box.addEventListener("change", () => {
    const mark = box.checked ? "done" : undefined;
    if (saveMark(list, box.value, mark)) held.delete(box.value);
    else held.set(box.value, mark);
    part("status").textContent = announce(words, show(), undefined);
  });
}
followMarks(show);
show();
