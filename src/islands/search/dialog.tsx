import { render } from "preact";
import { warmUp } from "../../state/search.ts";
import css from "../../styles/components/search.css?inline";
import { openTarget } from "../dom/open-target.ts";
import { SearchPanel } from "./SearchPanel.tsx";

const base = import.meta.env.BASE_URL.replace(/\/?$/, "/");
// Its styles come with it, so that no page pays for a dialog that may never open.
const styles = new CSSStyleSheet();
styles.replaceSync(css);
document.adoptedStyleSheets.push(styles);
const dialog = document.createElement("dialog");
dialog.className = "search-dialog";
dialog.setAttribute("aria-label", "Search the guide");
document.body.append(dialog);
render(<SearchPanel base={base} onClose={() => dialog.close()} />, dialog);
// A failure to start is shown when somebody searches, not before.
warmUp(base).catch(() => {});

let opener: Element | null = null;

dialog.addEventListener("close", () => {
  if (opener instanceof HTMLElement) opener.focus();
});
dialog.addEventListener("click", (event) => {
  const target = event.target as Element;
  if (target === dialog) dialog.close();
  const link = target.closest("a");
  if (!link) return;
  opener = null;
  dialog.close();
  // A result on this very page changes the hash at most; opening it is our part.
  if (link.href === location.href) openTarget();
});

/** Shows the search dialog; closing it gives the focus back to `from`. */
export function open(from: Element | null): void {
  if (dialog.open) return;
  opener = from;
  dialog.showModal();
  dialog.querySelector("input")?.select();
}
