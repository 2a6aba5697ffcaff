/**
 * Wires the tabs, only on pages that have them; small enough to stand in the page. The first-paint script and styles
 * already show the chosen panels. From here on hidden panels are `until-found`, so that find-in-page sees them.
 */
import type { ChoiceGroup } from "../../domain/tabs/choices.ts";
import { currentChoice, followChoice, rememberChoice, showChoice } from "../../state/tab-choice.ts";

const all = <Kind extends HTMLElement = HTMLElement>(selector: string) => [
  ...document.querySelectorAll<Kind>(selector),
];

/** The choice that a panel stands for; it may answer others too. */
const choiceOf = (panel: HTMLElement) => panel.dataset["for"]?.split(" ")[0] ?? "";

/** Shows a choice in all tabs of its group. */
function show(group: ChoiceGroup, choice: string): void {
  showChoice(group, choice);
  for (const panel of all(`[data-group=${group}] > .tab`)) {
    const isChosen = panel.matches(`[data-for~=${choice}]`);
    // The box of a panel that can be found stays, and would be read out as an empty group.
    panel.ariaHidden = String(!isChosen);
    if (isChosen) panel.removeAttribute("hidden");
    else panel.setAttribute("hidden", "until-found");
  }
  for (const option of all<HTMLOptionElement>(`[data-picks=${group}] [data-for~=${choice}]`))
    option.selected = true;
}

/** How far tabs are from the middle of the window. */
function offCenter(tabs: HTMLElement): number {
  const { top, bottom } = tabs.getBoundingClientRect();
  return Math.abs(top + bottom - innerHeight);
}

/** What a reader does with the picker: the tabs nearest the middle of the window stay where they are. */
function choose(group: ChoiceGroup, choice: string): void {
  const [inSight] = all(".tabs").toSorted((a, b) => offCenter(a) - offCenter(b));
  const top = () => inSight?.getBoundingClientRect().top ?? 0;
  const before = top();
  show(group, choice);
  scrollBy(0, top() - before);
  rememberChoice(group, choice);
  // Otherwise the address would win over this choice after a reload.
  const address = new URL(location.href);
  address.searchParams.delete(group);
  history.replaceState(history.state, "", address);
}

/** Opens the panel that the address points into; not every browser does that by itself. */
function openPanel(): void {
  const target = document.getElementById(location.hash.slice(1));
  const panel = target?.closest(".tab[hidden]");
  if (!panel) return;
  // A panel may stand in another, whose choice has to be shown, too.
  panel.dispatchEvent(new Event("beforematch", { bubbles: true }));
  target?.scrollIntoView();
}

for (const group of ["shell", "language"] as const) {
  for (const panel of all(`[data-group=${group}] > .tab`))
    panel.addEventListener("beforematch", () => show(group, choiceOf(panel)));
  for (const picker of all<HTMLSelectElement>(`[data-picks=${group}]`))
    picker.addEventListener("change", () => choose(group, picker.value));
  const choice = currentChoice(group);
  if (choice) show(group, choice);
  followChoice(group, (followed) => show(group, followed));
}
addEventListener("hashchange", openPanel);
openPanel();
