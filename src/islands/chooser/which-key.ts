/**
 * Says what a key seems to be from its two visible ends. The fields take no more than those: whoever pastes more
 * gets an empty field and is told why, because a whole key belongs in no field.
 */
import { whichKey } from "../../domain/credentials/which-key.ts";
import { element, list, part, terms } from "../dom/elements.ts";

const tool = document.querySelector<HTMLElement>("[data-tool=which-key]");
if (tool) wire(tool);

function wire(tool: HTMLElement): void {
  const prefix = part<HTMLInputElement>(tool, "prefix");
  const ending = part<HTMLInputElement>(tool, "ending");
  const tooMuch = part(tool, "too-much");
  const status = part(tool, "status");
  const result = part(tool, "result");
  const places = part(tool, "places");

  function show(): void {
    const hint = prefix.value.trim() === "" ? undefined : whichKey(prefix.value, ending.value);
    if (hint === "too-much") return refuse(prefix, ending);
    status.textContent = hint?.is ?? "";
    const listed = hint?.listedAt.flatMap((id) => place(places, id)) ?? [];
    result.replaceChildren(
      ...(hint
        ? [
            terms([
              ["Where it would be listed", listed.length > 0 ? list(listed) : undefined],
              ["Compare it", hint.compare],
              ["Where a stale one comes from", list(hint.staleSources)],
            ]),
          ]
        : []),
    );
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
}

/** What the server wrote about a place where keys are listed. */
function place(places: HTMLElement, id: string): Node[] {
  const found = places.querySelector(`[data-fact="${id}"]`);
  return found ? [element("span", ...[...found.childNodes].map((node) => node.cloneNode(true)))] : [];
}
