/**
 * Asks one question after the other and shows which credential fits. The results stand in the page; the one that fits
 * is moved up to the questions. Answers stay on the page, where each can be changed, and in the fragment of the
 * address as ids, so that a link leads back to them.
 */
import {
  type Answers,
  choose,
  decodeAnswers,
  encodeAnswers,
  firstQuestion,
  type Question,
  type QuestionId,
} from "../../domain/credentials/chooser.ts";
import { element, part } from "../dom/elements.ts";

const fragment = "#credential=";

const tool = document.querySelector<HTMLElement>("[data-tool=credential-chooser]");
if (tool) wire(tool);

function wire(tool: HTMLElement): void {
  const place = part(tool, "questions");
  const first = part<HTMLFieldSetElement>(tool, "first");
  const status = part(tool, "status");
  const result = part(tool, "result");
  const results = part(tool, "results");
  const restart = part(tool, "restart");
  const fieldsets = new Map<QuestionId, HTMLFieldSetElement>([[firstQuestion, first]]);
  let answers: Answers = {};

  function show(): void {
    const walk = choose(answers);
    const shown = walk.asked.map((question) => {
      const fieldset = fieldsets.get(question.id) ?? questionElement(question);
      fieldsets.set(question.id, fieldset);
      for (const radio of fieldset.querySelectorAll("input")) {
        radio.checked = radio.value === answers[question.id];
      }
      return fieldset;
    });
    for (const fieldset of fieldsets.values()) if (!shown.includes(fieldset)) fieldset.remove();
    // What stands already is not moved: a control that is taken out loses the focus.
    for (const fieldset of shown) if (!fieldset.isConnected) place.append(fieldset);
    showResult(tool.querySelector(`[data-credential="${walk.result}"]`));
    restart.hidden = encodeAnswers(answers) === "";
  }

  function showResult(section: Element | null): void {
    const title = section?.querySelector("h3")?.textContent;
    status.textContent = title === undefined ? "" : `Use this: ${title}.`;
    results.append(...result.childNodes);
    if (section) result.append(section);
  }

  function remember(): void {
    const encoded = encodeAnswers(answers);
    const rest = location.pathname + location.search;
    history.replaceState(history.state, "", encoded === "" ? rest : rest + fragment + encoded);
  }

  /** Answers that an address holds, or a result, or a place in one, that a link of this page leads to. */
  function follow(): void {
    if (location.hash.startsWith(fragment)) {
      answers = decodeAnswers(location.hash.slice(fragment.length));
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
    first.querySelector("input")?.focus();
  });
  addEventListener("hashchange", follow);
  first.disabled = false;
  follow();
}

function questionElement({ id, text, choices }: Question): HTMLFieldSetElement {
  const options = choices.map((choice) => {
    const radio = element("input");
    radio.type = "radio";
    radio.name = `credential-${id}`;
    radio.value = choice.id;
    return element("label", radio, ` ${choice.label}`);
  });
  return element("fieldset", element("legend", text), ...options);
}
