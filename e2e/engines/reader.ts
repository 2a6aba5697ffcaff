import { type Engine, until } from "./engine.ts";

/** Somebody in front of a browser. */
export interface Reader extends Engine {
  /** Waits until the page shows some words. */
  sees(words: string): Promise<void>;
  /** Waits until a question about the first element of a selector is answered as wanted. */
  holds(what: string, selector: string, wanted: boolean, ask: (selector: string) => boolean): Promise<void>;
  /** Waits until an element is to be seen. */
  finds(what: string, selector: string): Promise<void>;
}

/** A reader in front of an engine's window. */
export function readerAt(engine: Engine): Reader {
  const holds: Reader["holds"] = (what, selector, wanted, ask) =>
    until(what, async () => (await engine.run(ask, selector)) === wanted);
  return {
    open: (url) => engine.open(url),
    run: (script, ...values) => engine.run(script, ...values),
    click: (place) => engine.click(place),
    choose: (place, value) => engine.choose(place, value),
    type: (place, text) => engine.type(place, text),
    press: (key, control) => engine.press(key, control),
    close: () => engine.close(),
    sees: (words) => until(`the page shows “${words}”`, () => engine.run(shows, words)),
    holds,
    finds: (what, selector) => holds(what, selector, true, isVisible),
  };
}

export const link = (words: string) => `//a[normalize-space()='${words}']`;
export const button = (words: string) => `//button[normalize-space()='${words}']`;
export const searchBox = "//input[@type='search' and @role='combobox']";
export const firstBox = "(//input[@type='checkbox'])[1]";

/** Has the page remember what its elements come to say: some of it stands there for a moment only. Runs in the page. */
export const rememberWords = () => {
  const said: (string | null)[] = [];
  Object.assign(window, { said });
  new MutationObserver((changes) => said.push(...changes.map(({ target }) => target.textContent))).observe(
    document.body,
    { childList: true, characterData: true, subtree: true },
  );
};

/** Questions to the page. Each runs there, so none may use what stands outside of it. */
export const hasSaid = (words: string) =>
  (window as unknown as { said?: readonly string[] }).said?.includes(words) ?? false;
const shows = (words: string) => document.body.innerText.includes(words);
export const isChecked = (selector: string) =>
  document.querySelector<HTMLInputElement>(selector)?.checked === true;
export const isVisible = (selector: string) =>
  (document.querySelector<HTMLElement>(selector)?.offsetHeight ?? 0) > 0;
export const isInWindow = (selector: string) => {
  const { top, bottom } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
  return bottom > 0 && top < innerHeight;
};
export const path = () => location.pathname + location.search + location.hash;
export const theme = () => document.documentElement.dataset["theme"] ?? "";
export const reload = () => location.reload();
/** What the page is in Markdown without its file. */
export const asMarkdown = (script: string) =>
  import(script).then(({ twin }: { twin: () => Promise<string> }) => twin());
export const isGuideKept = () => navigator.serviceWorker.controller?.state === "activated";
/** The texts of results come last of all that a search asks for. */
export const isSearchKept = async () => {
  const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
  const kept = await Promise.all(caches.map((cache) => cache.keys()));
  return kept.flat().some(({ url }) => url.includes("/pagefind/fragment/"));
};
/** All that holds what somebody typed into the explainer, or could. */
export const whereTextsStay = () => {
  const field = document.querySelector<HTMLTextAreaElement>("#error-text");
  const stored = JSON.stringify({ ...localStorage });
  return [field?.value, document.body.innerText, location.href, stored].join("\n");
};
export const countBoxes = () => {
  const boxes = [...document.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  return { all: boxes.length, disabled: boxes.filter(({ disabled }) => disabled).length };
};
