/**
 * Asks one question after the other and shows which credential fits. Answers stay on the page, where each can be
 * changed, and in the fragment of the address as ids, so that a link leads back to them.
 */
import {
  type Answers,
  choose,
  type Credential,
  decodeAnswers,
  encodeAnswers,
  firstQuestion,
  type Question,
  type QuestionId,
} from "../domain/credential-choice.ts";
import { element, list, part, terms } from "./elements.ts";

const fragment = "#credential=";

const tool = document.querySelector<HTMLElement>("[data-tool=credential-chooser]");
if (tool) wire(tool);

function wire(tool: HTMLElement): void {
  const place = part(tool, "questions");
  const first = part<HTMLFieldSetElement>(tool, "first");
  const status = part(tool, "status");
  const result = part(tool, "result");
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
    status.textContent = walk.result ? `Use this: ${walk.result.title}.` : "";
    result.replaceChildren(...(walk.result ? resultParts(walk.result) : []));
    restart.hidden = encodeAnswers(answers) === "";
  }

  function remember(): void {
    const encoded = encodeAnswers(answers);
    const rest = location.pathname + location.search;
    history.replaceState(history.state, "", encoded === "" ? rest : rest + fragment + encoded);
  }

  function follow(): void {
    if (!location.hash.startsWith(fragment)) return;
    answers = decodeAnswers(location.hash.slice(fragment.length));
    show();
    // Whatever else stood there does not stay in the address.
    remember();
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

function resultParts({ because, permission, scopes, expiry, blastRadius, steps }: Credential): Node[] {
  const codes = scopes.map((scope) => element("code", scope));
  return [
    element("p", because),
    terms([
      ["Permission", permission],
      ["Scopes", codes.length > 0 ? list(codes) : undefined],
      ["Expiry", expiry],
      ["If somebody gets hold of it", blastRadius],
    ]),
    element("h3", "Steps"),
    element("ol", ...steps.map((step) => element("li", step))),
  ];
}
