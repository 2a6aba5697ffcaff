/**
 * Wires the tabs, only on pages that have them; small enough to stand in the page. The first-paint script and styles
 * already show the chosen panels. From here on hidden panels are `until-found`, so that find-in-page sees them.
 */
import type { ChoiceGroup } from "../../domain/tabs/choices.ts";
import { currentChoice, followChoice, rememberChoice, showChoice } from "../../state/tab-choice.ts";

const all = (selector: string, root: ParentNode = document) => [
  ...root.querySelectorAll<HTMLElement>(selector),
];

/** The choice that a tab stands for; it may answer others too. */
const choiceOf = (tab: HTMLElement) => tab.dataset["for"]?.split(" ")[0] ?? "";

/** Shows a choice in all tabs of its group. */
function show(group: ChoiceGroup, choice: string): void {
  showChoice(group, choice);
  for (const part of all(`[data-group=${group}] [data-for]`)) {
    const isChosen = part.matches(`[data-for~=${choice}]`);
    if (part.role === "tab") {
      part.ariaSelected = String(isChosen);
      part.tabIndex = isChosen ? 0 : -1;
      continue;
    }
    // The box of a panel that can be found stays, and would be read out as an empty panel.
    part.ariaHidden = String(!isChosen);
    if (isChosen) part.removeAttribute("hidden");
    else part.setAttribute("hidden", "until-found");
  }
}

/** What a reader does by choosing a tab: all others of the group follow, and this one stays where it is. */
function choose(group: ChoiceGroup, tab: HTMLElement): void {
  tab.focus();
  if (tab.ariaSelected === "true") return;
  const top = tab.getBoundingClientRect().top;
  show(group, choiceOf(tab));
  scrollBy(0, tab.getBoundingClientRect().top - top);
  rememberChoice(group, choiceOf(tab));
  // Otherwise the address would win over this choice after a reload.
  const address = new URL(location.href);
  address.searchParams.delete(group);
  history.replaceState(history.state, "", address);
}

function wire(container: HTMLElement, number: number): void {
  const group = container.dataset["group"] as ChoiceGroup;
  const tabs = all(".tab-list button", container);
  for (const [index, panel] of all(".tab", container).entries()) {
    const tab = tabs[index];
    if (!tab) continue;
    panel.role = "tabpanel";
    panel.id = `panel-${number}-${index}`;
    tab.setAttribute("aria-controls", panel.id);
    panel.addEventListener("beforematch", () => show(group, choiceOf(tab)));
    tab.addEventListener("click", () => choose(group, tab));
    tab.addEventListener("keydown", (event) => {
      const to = { ArrowLeft: index - 1, ArrowRight: index + 1 - tabs.length, Home: 0, End: -1 }[event.key];
      const next = to === undefined ? undefined : tabs.at(to);
      // With a modifier the keys belong to the browser: Alt and the left arrow go back.
      if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      choose(group, next);
    });
  }
}

/** Opens the panel that the address points into; not every browser does that by itself. */
function openTarget(): void {
  const target = document.getElementById(location.hash.slice(1));
  const panel = target?.closest(".tab[hidden]");
  if (!panel) return;
  panel.dispatchEvent(new Event("beforematch"));
  target?.scrollIntoView();
}

all(".tabs").forEach(wire);
for (const group of ["shell", "language"] as const) {
  const choice = currentChoice(group);
  if (choice) show(group, choice);
  followChoice(group, (followed) => show(group, followed));
}
addEventListener("hashchange", openTarget);
openTarget();
