/** The search in a dialog over any page, or in the text of its own page: one script for both. */
import { type ComponentProps, render } from "preact";
import { everywhere } from "../../domain/search/topics.ts";
import { loadQuickIndex, search } from "../../state/search.ts";
import css from "../../styles/components/search.css?inline";
import { SearchPanel } from "./SearchPanel.tsx";

const base = import.meta.env.BASE_URL.replace(/\/?$/, "/");
const chinese = `${base}zh/`;
const site =
  document.documentElement.lang === "en"
    ? { base, home: base, other: chinese }
    : { base, home: chinese, other: base };
// Its styles come with it, so that no page pays for a search that may never open. Those of its box are there.
const styles = new CSSStyleSheet();
styles.replaceSync(css);
document.adoptedStyleSheets.push(styles);

/** What gets the focus when the dialog closes. */
let opener: Element | null = null;
let filled: HTMLDialogElement | undefined;

// A failure is shown when somebody searches, not before.
loadQuickIndex(site.home).catch(() => {});

/**
 * Puts the search into the dialog of the page, around the box that is there already, and asks what was typed into that
 * meanwhile. Closing the dialog gives the focus back to `from`.
 */
export function fill(dialog: HTMLDialogElement, from: Element | null): void {
  opener = from;
  if (filled === dialog) return;
  filled = dialog;
  const question = dialog.querySelector("input")?.value ?? "";
  show(dialog, { name: "search", question, onClose: () => dialog.close() });
  listenTo(dialog);
}

function listenTo(dialog: HTMLDialogElement): void {
  // A press outside closes it; Escape and its button do so, too.
  dialog.setAttribute("closedby", "any");
  dialog.addEventListener("close", () => {
    if (opener instanceof HTMLElement) opener.focus();
  });
  let began: EventTarget | null = null;
  dialog.addEventListener("pointerdown", ({ target }) => (began = target));
  dialog.addEventListener("click", (event) => {
    // Safari 26 and Firefox before 141 do not know the attribute. A selection that ends outside began inside.
    const isOutside = event.target === dialog && began === dialog;
    if (isOutside && !("closedBy" in HTMLDialogElement.prototype)) dialog.close();
    const link = (event.target as Element).closest("a");
    // With one of these keys the link opens elsewhere, and the results stay.
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    opener = null;
    dialog.close();
    // The script of the page opens what the hash points into; going where one is already is no change to a browser.
    if (link.href === location.href) dispatchEvent(new Event("hashchange"));
  });
}

/** Shows the panel, with the answer to a question that is there before it. */
function show(place: HTMLElement, props: Omit<ComponentProps<typeof SearchPanel>, "site">): void {
  render(<SearchPanel site={site} {...props} />, place);
  // A key that is pressed from now on asks later than this, and wins.
  if (props.question) void search({ typed: props.question, scope: everywhere, isWhole: true }, site);
}

/**
 * Shows the search in its own page, with the question of the address: `/search/?q=…` works as a link. What the guard of
 * secrets has not passed must not stay in the address, so it is taken out first and comes back with its answer.
 */
export function showOn(place: HTMLElement): void {
  const question = new URLSearchParams(location.search).get("q") ?? "";
  keepInAddress("");
  place.replaceChildren();
  show(place, { name: "search-page", question, onAnswer: keepInAddress });
  if (!location.hash) place.querySelector("input")?.focus({ preventScroll: true });
}

function keepInAddress(question: string): void {
  const address = new URL(location.href);
  if (question) address.searchParams.set("q", question);
  else address.searchParams.delete("q");
  if (address.href !== location.href) history.replaceState(history.state, "", address);
}
