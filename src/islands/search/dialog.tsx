/** The search in a dialog over any page, or in the text of its own page: one script for both. */
import { render } from "preact";
import * as words from "../../../content/words/search.yaml";
import { loadQuickIndex } from "../../state/search.ts";
import css from "../../styles/components/search.css?inline";
import { SearchPanel } from "./SearchPanel.tsx";

const base = import.meta.env.BASE_URL.replace(/\/?$/, "/");
const chinese = `${base}zh/`;
const site =
  document.documentElement.lang === "en"
    ? { base, home: base, other: chinese }
    : { base, home: chinese, other: base };
// Its styles come with it, so that no page pays for a search that may never open.
const styles = new CSSStyleSheet();
styles.replaceSync(css);
document.adoptedStyleSheets.push(styles);

let dialog: HTMLDialogElement | undefined;
let opener: Element | null = null;

// A failure is shown when somebody searches, not before.
loadQuickIndex(site.home).catch(() => {});

/** Shows the search dialog; closing it gives the focus back to `from`. */
export function open(from: Element | null): void {
  // The search page has the box in its text.
  const box = document.querySelector<HTMLInputElement>("[data-search-page] input");
  if (box) return box.focus();
  dialog ??= makeDialog();
  if (dialog.open) return;
  opener = from;
  dialog.showModal();
  dialog.querySelector("input")?.select();
}

function makeDialog(): HTMLDialogElement {
  const made = document.createElement("dialog");
  made.className = "search-dialog";
  made.setAttribute("aria-label", words.name);
  // A press outside closes it; Escape and its button do so, too.
  made.setAttribute("closedby", "any");
  document.body.append(made);
  render(<SearchPanel site={site} name="search" onClose={() => made.close()} />, made);
  made.addEventListener("close", () => {
    if (opener instanceof HTMLElement) opener.focus();
  });
  let began: EventTarget | null = null;
  made.addEventListener("pointerdown", ({ target }) => (began = target));
  made.addEventListener("click", (event) => {
    // Safari 26 and Firefox before 141 do not know the attribute. A selection that ends outside began inside.
    const isOutside = event.target === made && began === made;
    if (isOutside && !("closedBy" in HTMLDialogElement.prototype)) made.close();
    const link = (event.target as Element).closest("a");
    // With one of these keys the link opens elsewhere, and the results stay.
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    opener = null;
    made.close();
    // The script of the page opens what the hash points into; going where one is already is no change to a browser.
    if (link.href === location.href) dispatchEvent(new Event("hashchange"));
  });
  return made;
}

/**
 * Shows the search in its own page, with the question of the address: `/search/?q=…` works as a link. What the guard of
 * secrets has not passed must not stay in the address, so it is taken out first and comes back with its answer.
 */
export function showOn(place: HTMLElement): void {
  const question = new URLSearchParams(location.search).get("q") ?? "";
  keepInAddress("");
  place.replaceChildren();
  render(<SearchPanel site={site} name="search-page" question={question} onAnswer={keepInAddress} />, place);
  if (!location.hash) place.querySelector("input")?.focus({ preventScroll: true });
}

function keepInAddress(question: string): void {
  const address = new URL(location.href);
  if (question) address.searchParams.set("q", question);
  else address.searchParams.delete("q");
  if (address.href !== location.href) history.replaceState(history.state, "", address);
}
