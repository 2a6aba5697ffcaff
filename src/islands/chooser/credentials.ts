/**
 * Asks one question at a time and shows which credential fits. Questions and results stand in the page: the question that
 * is open is shown, and the result that fits is moved up to it. What is answered folds to a line, from which the question
 * can be asked again. The answers stand in the fragment of the address as ids, too, so that a link leads back to them.
 */
import words from "../../../content/words/chooser.yaml";
import {
  type Answers,
  choose,
  type Crossing,
  decodeAnswers,
  encodeAnswers,
  placeOnTheWay,
} from "../../domain/credentials/chooser.ts";
import type { ChooserWords } from "../../domain/credentials/words.ts";
import { element, part } from "../dom/elements.ts";

const fragment = "#credential=";

// Only a page with the tool has this script.
const tool = document.querySelector("[data-tool=credential-chooser]") as HTMLElement;
const place = part(tool, "questions");
const answered = part(tool, "answered");
const status = part(tool, "status");
const result = part(tool, "result");
const results = part(tool, "results");
const restart = part(tool, "restart");
const fieldsets = [...place.querySelectorAll("fieldset")];
const questions = fieldsets.map(questionOf);
let answers: Answers = {};

/** Shows where the answers lead, and returns what is new there. */
function show(): HTMLElement | null | undefined {
  const { asked, result } = choose(questions, answers);
  const open = result === undefined ? asked.at(-1) : undefined;
  for (const fieldset of fieldsets) fieldset.hidden = fieldset.dataset["question"] !== open;
  answered.replaceChildren(...asked.filter((id) => id !== open).map(lineOf));
  restart.hidden = result === undefined;
  const heading = showResult(tool.querySelector(`[data-credential="${result}"]`));
  if (open !== undefined) status.textContent = placeInWords(asked);
  return heading ?? fieldsets.find(({ hidden }) => !hidden);
}

/** Returns the heading of the result. */
function showResult(section: Element | null): HTMLElement | null | undefined {
  const heading = section?.querySelector("h3");
  results.append(...result.childNodes);
  if (section) result.append(section);
  // The heading says the same to the eye.
  status.classList.toggle("visually-hidden", section !== null);
  if (heading) status.textContent = filled("result", heading.textContent);
  return heading;
}

/** An answered question as a line: the answer, and a button that asks again. */
function lineOf(id: string): HTMLLIElement {
  const fieldset = fieldsets.find(({ dataset }) => dataset["question"] === id);
  const button = element("button", words.change);
  button.type = "button";
  button.ariaLabel = filled("change-answer", fieldset?.querySelector("legend")?.textContent ?? "");
  button.addEventListener("click", () => answer(id, undefined));
  const chosen = fieldset?.querySelector(`[value="${answers[id]}"]`)?.textContent.trim();
  // The button stays on the line of the answer.
  return element("li", `${chosen}\u00A0·\u00A0`, button);
}

/** Keeps an answer, or asks again, and takes the reader to what comes next. Later answers are asked for again. */
function answer(id: string, value: string | undefined): void {
  const { asked } = choose(questions, answers);
  const before = asked.slice(0, asked.indexOf(id));
  answers = Object.fromEntries([...before.map((one) => [one, answers[one]]), [id, value]]);
  show()?.focus();
  remember();
}

function remember(): void {
  const encoded = encodeAnswers(questions, answers);
  const rest = location.pathname + location.search;
  history.replaceState(history.state, "", encoded === "" ? rest : rest + fragment + encoded);
}

/** Answers that an address holds, or a result, or a place in one, that a link of this page leads to. */
function follow(): void {
  if (location.hash.startsWith(fragment)) {
    answers = decodeAnswers(questions, location.hash.slice(fragment.length));
    show();
    // Whatever else stood there does not stay in the address.
    return remember();
  }
  const target = document.getElementById(location.hash.slice(1));
  const section = target?.closest("[data-credential]");
  if (!target || !section) return;
  answers = {};
  show();
  showResult(section);
  target.scrollIntoView();
}

place.addEventListener("click", ({ target }) => {
  const button = (target as Element).closest("button");
  const id = button?.closest("fieldset")?.dataset["question"];
  if (button && id !== undefined) answer(id, button.value);
});
restart.addEventListener("click", () => {
  answers = {};
  show()?.focus();
  remember();
});
addEventListener("hashchange", follow);
for (const fieldset of fieldsets) fieldset.disabled = false;
follow();

function placeInWords(asked: readonly string[]): string {
  const { id, values = [] } = placeOnTheWay(questions, asked);
  return filled(id, ...values);
}

/** Says a text; not with `domain/words`, because a script that lists share with the chooser is one more request of both. */
function filled(id: keyof ChooserWords, ...values: readonly (string | number)[]): string {
  return values.reduce<string>((text, value) => text.replace("…", () => String(value)), words[id]);
}

/** A question as its fieldset holds it. */
function questionOf(fieldset: HTMLFieldSetElement): Crossing {
  const choices = [...fieldset.querySelectorAll("button")].map(({ value, dataset: { asks, use } }) => ({
    id: value,
    asks,
    use,
  }));
  return { id: fieldset.dataset["question"] ?? "", choices };
}
