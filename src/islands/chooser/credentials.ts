/**
 * Asks one question after the other and shows which credential fits. Questions and results stand in the page: those on
 * the way are shown, and the result that fits is moved up to them. Answers stay on the page, where each can be changed,
 * and in the fragment of the address as ids, so that a link leads back to them.
 */
import {
  type Answers,
  choose,
  type Crossing,
  decodeAnswers,
  encodeAnswers,
} from "../../domain/credentials/chooser.ts";
import { part } from "../dom/elements.ts";

const fragment = "#credential=";

const tool = document.querySelector<HTMLElement>("[data-tool=credential-chooser]");
if (tool) wire(tool);

function wire(tool: HTMLElement): void {
  const place = part(tool, "questions");
  const status = part(tool, "status");
  const result = part(tool, "result");
  const results = part(tool, "results");
  const restart = part(tool, "restart");
  const fieldsets = [...place.querySelectorAll("fieldset")];
  const questions = fieldsets.map(questionOf);
  let answers: Answers = {};

  function show(): void {
    const walk = choose(questions, answers);
    for (const fieldset of fieldsets) {
      const { question = "" } = fieldset.dataset;
      fieldset.hidden = !walk.asked.includes(question);
      for (const radio of radiosOf(fieldset)) radio.checked = radio.value === answers[question];
    }
    showResult(tool.querySelector(`[data-credential="${walk.result}"]`));
    restart.hidden = encodeAnswers(questions, answers) === "";
  }

  function showResult(section: Element | null): void {
    const title = section?.querySelector("h3")?.textContent;
    status.textContent = title === undefined ? "" : `Use this: ${title}.`;
    results.append(...result.childNodes);
    if (section) result.append(section);
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

  place.addEventListener("change", ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    answers = { ...answers, [name.replace("credential-", "")]: value };
    show();
    remember();
  });
  restart.addEventListener("click", () => {
    answers = {};
    show();
    remember();
    place.querySelector("input")?.focus();
  });
  addEventListener("hashchange", follow);
  for (const fieldset of fieldsets) fieldset.disabled = false;
  follow();
}

function radiosOf(fieldset: HTMLFieldSetElement): HTMLInputElement[] {
  return [...fieldset.querySelectorAll("input")];
}

/** A question as its fieldset holds it. */
function questionOf(fieldset: HTMLFieldSetElement): Crossing {
  const choices = radiosOf(fieldset).map(({ value, dataset: { asks, use } }) => ({ id: value, asks, use }));
  return { id: fieldset.dataset["question"] ?? "", choices };
}
