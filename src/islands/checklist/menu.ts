/** The menu of a list: it comes when somebody is about to open it, and closes as menus do. */
import words from "../../../content/words/list.yaml";
import { element } from "../dom/elements.ts";
import { loadTools, type Tools } from "./load-tools.ts";

/** @param fill puts the items in their place */
export function openMenu(menu: HTMLDetailsElement, fill: (tools: Tools, place: HTMLElement) => void): void {
  const place = menu.querySelector("div") as HTMLElement;
  const retry = element("button", words.retry);
  retry.type = "button";
  let isFilled = false;
  const load = async () => {
    const tools = await loadTools();
    if (isFilled) return;
    isFilled = true;
    const hadFocus = document.activeElement === retry;
    place.replaceChildren();
    fill(tools, place);
    if (hadFocus) place.querySelector("button")?.focus();
  };
  const showMissing = () => {
    // An alert that is new is said, also the second time.
    const said = element("p", words["not-loaded"]);
    said.role = "alert";
    if (retry.isConnected) place.firstElementChild?.replaceWith(said);
    else place.replaceChildren(said, retry);
  };
  const ask = () => void load().catch(showMissing);

  retry.addEventListener("click", ask);
  menu.addEventListener("toggle", () => menu.open && ask());
  // Only a guess that somebody is about to open it: it fails in silence.
  menu.addEventListener("pointerenter", () => void load().catch(() => {}));
  closeAsMenus(menu);
}

function closeAsMenus(menu: HTMLDetailsElement): void {
  menu.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
  // A press on plain text moves the focus to nothing, and in some browsers one on a button, too.
  document.addEventListener("pointerdown", ({ target }) => {
    if (!menu.contains(target as Node)) menu.open = false;
  });
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !menu.contains(relatedTarget as Node)) menu.open = false;
  });
}
