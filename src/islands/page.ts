/**
 * The script of every page, kept to a few hundred bytes: it fetches search only when somebody reaches for it,
 * offers the copy buttons, and opens the answer that a link points into.
 */
import { openTarget } from "./open-target.ts";

const searchLinks = document.querySelectorAll<HTMLElement>("[data-search]");
const loadSearch = () => import("./search.tsx");
// Only a hint: whether loading works is shown when somebody opens the search.
const preloadSearch = () => void loadSearch().catch(() => {});
const isMac = navigator.platform.startsWith("Mac");

for (const link of searchLinks) {
  // The engine starts while the pointer or focus is on its way, so that the first result is quick.
  link.addEventListener("pointerenter", preloadSearch, { once: true });
  link.addEventListener("focus", preloadSearch, { once: true });
  link.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    openSearch(link);
  });
}

addEventListener("keydown", (event) => {
  if (event.key !== "k" || !(isMac ? event.metaKey : event.ctrlKey)) return;
  event.preventDefault();
  openSearch(document.activeElement);
});

function openSearch(opener: Element | null): void {
  loadSearch().then(
    ({ open }) => open(opener),
    () => location.assign((searchLinks[0] as HTMLAnchorElement).href),
  );
}

for (const button of document.querySelectorAll<HTMLElement>(".copy")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const code = button.closest(".code")?.querySelector("code")?.textContent ?? "";
    const copied = await navigator.clipboard.writeText(code).then(
      () => true,
      () => false,
    );
    button.textContent = copied ? "Copied" : "Copy failed: select the text";
    setTimeout(() => (button.textContent = "Copy"), 2500);
  });
}

addEventListener("hashchange", openTarget);
openTarget();
