/** The status line of a list: where the reader stands, whether it is saved, the menu and the way back. */
import counts from "../../../content/words/counts.yaml";
import words from "../../../content/words/list.yaml";
import { countWords } from "../../domain/checklist/checklist.ts";
import { filled } from "../../domain/words/words.ts";
import type { ProgressStores } from "../../state/progress.ts";
import { $saveStatus } from "../../state/storage.ts";
import { link, part, setText } from "../dom/elements.ts";
import { stepAnchor } from "./anchor.ts";
import { loadTools } from "./load-tools.ts";
import type { ListContext } from "./tools/context.ts";

/** Makes the status line work; gives what shows the state of the list in it. */
export function openStatus(list: HTMLElement, context: ListContext) {
  const { stores } = context;
  const line = list.querySelector(".checklist-status") as HTMLElement;
  const count = part(line, "count");
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
    setText(count, `${name ? `${name} · ` : ""}${countWords(counts, stores.$count.get())}`);
    const step = context.list.steps.find(({ id }) => id === stores.$next.get());
    next.replaceChildren(...(step ? [` · ${words.next} `, link(`#${stepAnchor(step.id)}`, step.title)] : []));
    const deed = undoWords(stores.$newestAct.get()?.did);
    undo.hidden = !deed;
    setText(undo, deed ?? "");
    menu.hidden = !active;
    showProgress(find("progress"), stores);
    showSaved(find(".checklist-saved"), stores, actedAt);
    if (hasCleared && deed) {
      hasCleared = false;
      undo.focus();
    }
  };
}

/** What the button says that takes a clearing act back; other acts have none in the line. */
function undoWords(did: string | undefined): string | undefined {
  return did === "clear" || did === "delete" || did === "import" ? words[`undo-${did}`] : undefined;
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
    notApplicable > 0 && filled(words.skipped, notApplicable),
    $entries.get()["active"] && words.saving,
    actedAt?.toTimeString().slice(0, 5),
  ];
  place.className = `checklist-saved ${status}`;
  place.role = status === "saving" ? null : "alert";
  setText(place, status === "saving" ? saved.filter(Boolean).join(" · ") : words[status]);
}
