import { copied, refused } from "../../../content/words/page.yaml";

type Content = Node | string;

/** Makes an element; texts become text and never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...content: readonly Content[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

/** Sets the text of an element, and leaves it alone when it is there: a browser would lay the same text out again. */
export function setText(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text;
}

/** A list of short texts or elements; nothing where there are none. */
export function list(items: readonly Content[], name: "ol" | "ul" = "ul"): HTMLElement | undefined {
  return items.length > 0 ? element(name, ...items.map((item) => element("li", item))) : undefined;
}

/** A link; like `ExternalLink.astro`, it does not tell another site which page sent the reader. */
export function link(href: string, ...content: readonly Content[]): HTMLAnchorElement {
  const made = element("a", ...content);
  made.href = href;
  made.rel = "noreferrer";
  return made;
}

/** A term, and what is said about it, if anything. */
export type Term = readonly [string, Content | undefined | false];

/** Terms, each with what is said about it; terms without anything are left out. */
export function terms(entries: readonly Term[]): HTMLDListElement {
  return element(
    "dl",
    ...entries.flatMap(([term, content]) => (content ? [element("dt", term), element("dd", content)] : [])),
  );
}

/** The part of a tool that the server marked with a name; its HTML and its script stand and fall together. */
export function part<Kind extends HTMLElement = HTMLElement>(tool: HTMLElement, name: string): Kind {
  return tool.querySelector(`[data-part=${name}]`) as Kind;
}

/** Lets a button copy a text, and say for a moment whether it did. */
export function copies(button: HTMLElement, text: () => string): void {
  const words = button.textContent;
  button.addEventListener("click", async () => {
    try {
      // Not there on a page without https.
      await navigator.clipboard.writeText(text());
      button.textContent = copied;
    } catch {
      button.textContent = refused;
    }
    setTimeout(() => (button.textContent = words), 2500);
  });
}

/** What comes into a field in longer pieces was not typed, and may be a key. */
const longestTyped = 12;

/** Whether the reader typed or deleted what an `input` event tells of; else it came in one piece. */
export function wasTyped(event: Event): boolean {
  const { inputType, data } = event as InputEvent;
  return data ? data.length < longestTyped : /^(delete|insertLine)/.test(inputType);
}
