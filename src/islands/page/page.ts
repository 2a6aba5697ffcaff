/**
 * The script of every page, kept small (`src/checks/budgets.json`): it fetches search only when somebody reaches for it,
 * offers the controls that need script, marks where the reader is, and opens the answer that a link points into.
 */
import { copied as copiedWords, copy, refused } from "../../../content/words/page.yaml";
import { name, placeholder } from "../../../content/words/search.yaml";
import { chooseTheme, currentTheme, recallTheme, type Theme } from "../../state/theme.ts";
import css from "../../styles/components/search-box.css?inline";
import { openTarget } from "../dom/open-target.ts";

const all = <Kind extends HTMLElement = HTMLElement>(selector: string) =>
  document.querySelectorAll<Kind>(selector);

/** Paths that nobody has to fetch again. */
const fetched = [location.pathname];

const searchLinks = all<HTMLAnchorElement>("[data-search]");
const searchPage = searchLinks[0] as HTMLAnchorElement;
const loadSearch = () => {
  // Scripts and index come at once, so that the first result is one round trip away.
  hint("preload", `${searchPage.pathname}index.json`);
  return import("../search/dialog.tsx");
};
// Only a hint: whether loading works is shown when somebody opens the search.
const preloadSearch = () => loadSearch().catch(() => {});
/** Every page has it once all else is there, so what a click wants of it costs no request. */
const loadOffline = () => import("../offline/keep.ts");
const isMac = navigator.platform.includes("Mac");
if (isMac) for (const key of all(".search-link kbd")) key.textContent = "⌘K";

for (const link of searchLinks) {
  // The search loads while the pointer, finger or focus is on its way, so that the first result is quick.
  for (const event of ["pointerover", "focus"]) link.addEventListener(event, preloadSearch, { once: true });
  link.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    openSearch(link);
  });
}

addEventListener("keydown", (event) => {
  if (!/^k$/i.test(event.key) || !event[isMac ? "metaKey" : "ctrlKey"]) return;
  event.preventDefault();
  openSearch(document.activeElement);
});

let dialog: HTMLDialogElement | undefined;

function openSearch(opener: Element | null): void {
  // The search page has the box in its text.
  const place = document.querySelector("[data-search-page]");
  if (place) return place.querySelector("input")?.focus();
  const search = (dialog ??= makeDialog());
  if (search.open) return;
  search.showModal();
  search.querySelector("input")?.select();
  loadSearch().then(
    ({ fill }) => fill(search, opener),
    () => search.open && location.assign(searchPage.href),
  );
}

/** The dialog with its box, in which somebody can type while all else of the search is on its way. */
function makeDialog(): HTMLDialogElement {
  // Its styles come with it, so that no page pays for a dialog that may never open.
  const styles = new CSSStyleSheet();
  styles.replaceSync(css);
  document.adoptedStyleSheets.push(styles);
  // Escape would empty a box of the type that it gets later, instead of closing the dialog. Spell checkers of browsers
  // may send what is typed to their makers.
  const box = make("input", { placeholder, autocomplete: "off", spellcheck: false });
  const bar = make("div", { className: "search-bar" }, box);
  const panel = make("search", { className: "search-panel" }, bar);
  const made = make("dialog", { className: "search-dialog", ariaLabel: name }, panel);
  document.body.append(made);
  return made;
}

/** `islands/dom` makes elements, too, in a file that most pages would fetch for this alone. */
function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...inner: Node[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...inner);
  return made;
}

for (const control of all(".copy, .theme")) control.hidden = false;

for (const button of all(".copy")) {
  button.addEventListener("click", async () => {
    const { href } = button.previousElementSibling as HTMLAnchorElement;
    try {
      // Not there on a page without https.
      const { clipboard } = navigator;
      // Behind a link, its file is copied. It is still on its way then: some browsers let a click copy nothing later on.
      await (href
        ? clipboard.write([
            new ClipboardItem({
              "text/plain": loadOffline().then(({ markdown }) => markdown(href)),
            }),
          ])
        : clipboard.writeText(
            ((button.closest(".code") as Element).lastElementChild as Element).textContent,
          ));
      button.textContent = copiedWords;
    } catch {
      button.textContent = refused;
    }
    setTimeout(() => (button.textContent = copy), 2500);
  });
}

for (const input of all<HTMLInputElement>(".theme input")) {
  const check = () => (input.checked = input.value === currentTheme());
  check();
  input.addEventListener("change", () => chooseTheme(input.value as Theme));
  // Another tab chose, or this page comes back from a time before the choice.
  for (const event of ["storage", "pageshow"]) {
    addEventListener(event, (occurrence) => {
      recallTheme((occurrence as StorageEvent).key);
      check();
    });
  }
}

// A page that somebody is about to open is fetched while the pointer rests on its link; nothing before that.
addEventListener("pointerover", ({ target }) => {
  // The search link opens a dialog, and the page behind it is not needed.
  const link = (target as Element).closest?.<HTMLAnchorElement>("a:not([data-search])");
  if (link?.origin === location.origin) hint("prefetch", link.pathname);
});

/** Has the browser fetch a file before it is needed, once. */
function hint(rel: "preload" | "prefetch", path: string): void {
  if (fetched.includes(path)) return;
  fetched.push(path);
  const more = rel === "preload" && { as: "fetch", crossOrigin: "" };
  document.head.append(make("link", { ...more, rel, href: path }));
}

// The section at the top of the window is the one being read.
const contents = all<HTMLAnchorElement>(".toc a");
const reading = new IntersectionObserver(
  (sections) => {
    for (const section of sections) {
      if (!section.isIntersecting) continue;
      // The browser writes the truth as a word.
      for (const link of contents)
        link.ariaCurrent = (link.hash === `#${section.target.id}` || null) as string | null;
    }
  },
  { rootMargin: "-10% 0% -75%" },
);
for (const heading of all("h2")) reading.observe(heading);

addEventListener("hashchange", openTarget);
openTarget();

// What the page needs comes first. Without this script everything works as before, online.
if (import.meta.env.PROD)
  addEventListener("load", () =>
    loadOffline().then(
      ({ keep }) => keep(),
      () => {},
    ),
  );
