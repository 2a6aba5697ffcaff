/** The status line of a list: where the reader stands, whether it is saved, the menu and the way back. */
import words from "../../../content/words/counts.yaml";
import { countWords } from "../../domain/checklist/checklist.ts";
import type { ProgressStores } from "../../state/progress.ts";
import { $saveStatus, type SaveStatus } from "../../state/storage.ts";
import { link, part } from "../dom/elements.ts";
import { stepAnchor } from "./anchor.ts";
import { loadTools } from "./load-tools.ts";
import type { ListContext } from "./tools/context.ts";

const untilClosed = "Your ticks last until you close the page. Download a copy from the menu.";

const saveNotices: Readonly<Record<SaveStatus, string>> = {
  saving: "Saved in this browser only",
  refused: `Not saved: this browser's storage is full or read-only. ${untilClosed}`,
  cleared: "Not saved: this browser's storage was emptied. Your next tick saves all of it again.",
  unavailable: `Not saved: this browser blocks storage for this page. ${untilClosed}`,
};

/** What clearing acts are called on the button that takes them back. */
const undoable: Readonly<Record<string, string>> = {
  clear: "clearing",
  delete: "deleting",
  import: "bringing in",
};

/** Makes the status line work; gives what shows the state of the list in it. */
export function openStatus(list: HTMLElement, context: ListContext) {
  const { stores } = context;
  const line = list.querySelector(".checklist-status") as HTMLElement;
  const find = <Kind extends HTMLElement>(selector: string) => line.querySelector(selector) as Kind;
  const next = find(".checklist-next");
  const undo = find("[data-does=undo]");
  const menu = find<HTMLDetailsElement>(".checklist-menu");
  const opener = find("summary");
  /** Clearing was chosen in the menu: the focus goes on to what takes it back. */
  let hasCleared = false;
  const close = (isClearing = false) => {
    hasCleared = isClearing;
    menu.open = false;
    opener.focus();
    return opener;
  };
  openMenu(menu, () =>
    loadTools().then(({ showMenu }) => showMenu(find(".checklist-menu > div"), context, close)),
  );

  /** @param actedAt when the reader last changed something on this page */
  return (actedAt: Date | undefined) => {
    const { active, [`${active}:name`]: name } = stores.$entries.get();
    part(line, "count").textContent = `${name ? `${name} · ` : ""}${countWords(words, stores.$count.get())}`;
    const step = context.list.steps.find(({ id }) => id === stores.$next.get());
    next.replaceChildren(...(step ? [" · Next: ", link(`#${stepAnchor(step.id)}`, step.title)] : []));
    const deed = undoable[stores.$newestAct.get()?.did ?? ""];
    undo.hidden = !deed;
    undo.textContent = `Undo ${deed}`;
    menu.hidden = !active;
    showProgress(find("progress"), stores);
    showSaved(find(".checklist-saved"), stores, actedAt);
    if (hasCleared && deed) {
      hasCleared = false;
      undo.focus();
    }
  };
}

/** Fills the menu when somebody is about to open it, and closes it as menus do. */
function openMenu(menu: HTMLDetailsElement, load: () => void): void {
  for (const event of ["pointerenter", "toggle"]) menu.addEventListener(event, load);
  menu.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !menu.contains(relatedTarget as Node)) menu.open = false;
  });
}

function showProgress(bar: HTMLProgressElement, { $count }: ProgressStores): void {
  const { done, applicable } = $count.get();
  bar.max = Math.max(applicable, 1);
  bar.value = done;
}

function showSaved(
  place: HTMLElement,
  { $count, $entries }: ProgressStores,
  actedAt: Date | undefined,
): void {
  const status = $saveStatus.get();
  const { notApplicable } = $count.get();
  const saved = [
    notApplicable > 0 && `${notApplicable} skipped`,
    $entries.get()["active"] && saveNotices.saving,
    actedAt?.toTimeString().slice(0, 5),
  ];
  place.className = `checklist-saved ${status}`;
  place.role = status === "saving" ? null : "alert";
  place.textContent = status === "saving" ? saved.filter(Boolean).join(" · ") : saveNotices[status];
}
