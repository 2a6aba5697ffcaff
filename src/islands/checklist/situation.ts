/** How a list shows what it is for; the script before first paint and the list share it. */
import texts from "../../../content/words/rows.yaml";
import {
  type Answers,
  inOrder,
  isAnswered,
  isDecided,
  type Situated,
} from "../../domain/checklist/situation.ts";

/** A row with what decides about its place. */
export interface SituatedRow extends Situated {
  row: HTMLElement;
}

/** What decides about an element, as the server's HTML says it. */
function situatedBy({ dataset }: HTMLElement): Pick<Situated, "unless" | "first"> {
  return { unless: dataset["unless"]?.split(" "), first: dataset["first"]?.split(" ") };
}

/** What decides about a row; it may come first within its group. */
export function situatedRow(row: HTMLElement): SituatedRow {
  return { ...situatedBy(row), row, group: row.closest("section")?.getAttribute("aria-labelledby") ?? "" };
}

/** The questions that a list asks. */
export function questionsIn(list: HTMLElement): string[] {
  return [...new Set(radiosIn(list).map(({ name }) => name))];
}

const radiosIn = (list: HTMLElement) => [...list.querySelectorAll<HTMLInputElement>("[type=radio]")];

/** The answers among those given that the list knows. */
function knownAnswers(list: HTMLElement, given: Answers): Answers {
  const known = radiosIn(list).filter(({ name, value }) => value && given[name] === value);
  return Object.fromEntries(known.map(({ name, value }) => [name, value]));
}

/** Shows what answers lead to: which steps and ways are there, in which order, and in which words. */
export function showSituation(list: HTMLElement, rows: readonly SituatedRow[], given: Answers): void {
  const answers = knownAnswers(list, given);
  for (const one of list.querySelectorAll<HTMLElement>("[data-unless]")) {
    const { unless } = situatedBy(one);
    const isOut = isAnswered(unless, answers);
    one.toggleAttribute("data-out", isOut);
    const isIn = !isOut && isDecided(unless, answers);
    one.toggleAttribute("data-in", isIn);
    // A condition is a reason once its question is answered.
    for (const word of one.querySelectorAll("[data-if]")) word.textContent = texts[isIn ? "because" : "if"];
  }
  for (const radio of radiosIn(list)) radio.checked = (answers[radio.name] ?? "") === radio.value;
  for (const words of list.querySelectorAll<HTMLElement>("[data-says]")) {
    const [question = "", choice] = words.dataset["says"]?.split("=") ?? [];
    words.hidden = (answers[question] ?? "") !== choice;
  }
  const ordered = inOrder(rows, answers).map(({ row }) => row);
  for (const group of new Set(ordered.map((row) => row.parentElement as HTMLElement))) {
    const own = ordered.filter((row) => row.parentElement === group);
    if (own.some((row, index) => group.children[index] !== row)) group.append(...own);
  }
}

/** What the list is for, in words; empty when nothing is said of it. */
export function situationWords(list: HTMLElement): string {
  const said = [...list.querySelectorAll<HTMLElement>("[data-says]:not([hidden], [data-says$='='])")];
  return said.map(({ textContent }) => textContent.trim()).join(", ");
}
