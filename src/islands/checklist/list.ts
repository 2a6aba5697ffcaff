/**
 * Brings checklists to life: their HTML is a complete list, and from here on they tick, count and remember. The script
 * before first paint has shown what is stored.
 */
import { createProgress } from "../../state/progress.ts";
import { $saveStatus } from "../../state/storage.ts";
import { openActs } from "./acts.ts";
import { stepOf } from "./anchor.ts";
import { openHandlers, openTool } from "./handlers.ts";
import { openTools } from "./load-tools.ts";
import { situationWords } from "./situation.ts";
import { readSteps } from "./steps.ts";
import type { ListContext } from "./tools/context.ts";
import { openView } from "./view.ts";
import { firstWishes, type Wishes } from "./wishes.ts";

for (const list of document.querySelectorAll<HTMLElement>(".checklist[data-list]")) void open(list);

async function open(list: HTMLElement): Promise<void> {
  const steps = readSteps(list);
  const { list: name = "", title = "" } = list.dataset;
  const stores = createProgress(name, steps, () => window.localStorage);
  const wishes = firstWishes(list);
  const acts = openActs(list, stores, steps, wishes, () => show());
  const situation = () => situationWords(list);
  const withTools = openTools((areMissing) => {
    wishes.lacksTools = areMissing;
    show();
  });
  const context: ListContext = { stores, list: { name, title, steps }, situation, act: acts.act, withTools };
  const show = openView(list, context, steps, wishes);
  openHandlers(list, context, acts, wishes);
  openNamed(list, context, wishes);
  await stores.adoptFormer().catch(() => {});
  stores.$entries.subscribe(acts.changed);
  $saveStatus.listen(acts.changed);
  addEventListener("hashchange", () => {
    openNamed(list, context, wishes);
    show();
  });
  list.dataset["live"] = "";
}

/** Opens what the address names: a step of the list, or a list that somebody shared. */
function openNamed(list: HTMLElement, context: ListContext, wishes: Wishes): void {
  if (location.hash.startsWith("#list=")) openTool("link", context, null);
  const named = document.getElementById(location.hash.slice(1))?.closest(".task");
  if (!named || !list.contains(named)) return;
  const step = stepOf(named.id);
  wishes.byHand.set(step, true);
  wishes.isWhole = true;
  // A link may lead to a step that the answers leave out.
  wishes.showsLeft ||= !context.stores.$steps.get().includes(step);
}
