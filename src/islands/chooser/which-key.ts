/**
 * Says what a key seems to be from its two visible ends; the answers stand in the page, and the one that fits is shown.
 * The fields take no more than the ends: whoever pastes more gets an empty field and is told why, because a whole key
 * belongs in no field.
 */
import { kindOfKey } from "../../domain/credentials/which-key.ts";
import { part } from "../dom/elements.ts";

// Only a page with the tool has this script.
const tool = document.querySelector("[data-tool=which-key]") as HTMLElement;
const prefix = part<HTMLInputElement>(tool, "prefix");
const ending = part<HTMLInputElement>(tool, "ending");
const tooMuch = part(tool, "too-much");
const status = part(tool, "status");
const answers = [...tool.querySelectorAll<HTMLElement>("[data-kind]")];
const kinds = answers.map(({ dataset: { kind = "", prefixes = "" } }) => ({
  id: kind,
  prefixes: prefixes.split(" ").filter(Boolean),
}));
const noEnding = tool.querySelector("[data-ending]")?.textContent ?? "";

function show(): void {
  const kind = prefix.value.trim() === "" ? undefined : kindOfKey(prefix.value, ending.value, kinds);
  if (kind === "too-much") return refuse(prefix, ending);
  const fits = answers.find((answer) => answer.dataset["kind"] === kind);
  status.textContent = fits?.dataset["is"] ?? "";
  for (const answer of answers) {
    answer.hidden = answer !== fits;
    const typed = answer === fits ? ending.value.trim() : "";
    for (const place of answer.querySelectorAll("[data-ending]"))
      place.textContent = typed === "" ? noEnding : `“${typed}”`;
  }
}

function refuse(...fields: readonly HTMLInputElement[]): void {
  for (const field of fields) field.value = "";
  show();
  tooMuch.hidden = false;
}

for (const field of [prefix, ending]) {
  // Before the browser cuts it to the length of the field, and before any of it is shown.
  field.addEventListener("beforeinput", (event) => {
    const text = event.data ?? event.dataTransfer?.getData("text/plain") ?? "";
    tooMuch.hidden = true;
    if (text.trim().length <= field.maxLength) return;
    event.preventDefault();
    refuse(field);
  });
  field.addEventListener("input", show);
  field.disabled = false;
}
