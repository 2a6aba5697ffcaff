/** The status line of a list: where the reader stands, whether it is saved, the menu and the way back. */
import counts from "../../../content/words/counts.yaml";
import words from "../../../content/words/list.yaml";
import { countWords } from "../../domain/checklist/checklist.ts";
import { filled } from "../../domain/words/words.ts";
import type { ProgressStores } from "../../state/progress.ts";
import { $saveStatus } from "../../state/storage.ts";
import { link, part, setText } from "../dom/elements.ts";
import { stepAnchor } from "./anchor.ts";
import { openMenu } from "./menu.ts";
import type { ListContext } from "./tools/context.ts";
import type { Wishes } from "./wishes.ts";

/** Makes the status line work; gives what shows the state of the list in it. */
export function openStatus(list: HTMLElement, context: ListContext) {
  const { stores } = context;
  const line = list.querySelector(".checklist-status") as HTMLElement;
  const count = part(line, "count");
  const find = <Kind extends HTMLElement>(selector: string) => line.querySelector(selector) as Kind;
  const nameOfRun = find(".checklist-name");
  const next = find(".checklist-next");
  const undo = find("[data-does=undo]");
  const menu = find<HTMLDetailsElement>(".checklist-menu");
  const opener = find("summary");
  openMenu(menu, ({ showMenu }, place) =>
    showMenu(place, context, {
      close() {
        menu.open = false;
        opener.focus();
        return opener;
      },
      toUndo: () => undo.focus(),
    }),
  );

  return ({ actedAt, lacksTools }: Pick<Wishes, "actedAt" | "lacksTools">) => {
    const { active, [`${active}:name`]: name } = stores.$entries.get();
    setText(nameOfRun, name ?? "");
    setText(count, `${name ? " · " : ""}${countWords(counts, stores.$count.get())}`);
    const step = context.list.steps.find(({ id }) => id === stores.$next.get());
    next.replaceChildren(...(step ? [` · ${words.next} `, link(`#${stepAnchor(step.id)}`, step.title)] : []));
    const done = undoWords(stores.$newestAct.get()?.did);
    undo.hidden = !done;
    setText(undo, done ?? "");
    menu.hidden = !active;
    showProgress(find("progress"), stores);
    const place = find(".checklist-saved");
    if (lacksTools) showAlert(place, "refused", words["not-loaded"]);
    else showSaved(place, stores, actedAt);
  };
}

/** What the button says that takes a clearing act back; other acts have none in the line. */
function undoWords(did: string | undefined): string | undefined {
  return did === "clear" || did === "delete" || did === "import" ? words[`undo-${did}`] : undefined;
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
  if (status !== "saving") return showAlert(place, status, words[status]);
  place.className = "checklist-saved";
  place.role = null;
  setText(place, saved.filter(Boolean).join(" · "));
}

function showAlert(place: HTMLElement, kind: string, says: string): void {
  place.className = `checklist-saved ${kind}`;
  place.role = "alert";
  setText(place, says);
}
