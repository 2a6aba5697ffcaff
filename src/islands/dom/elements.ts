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

/** A list of short texts or elements. */
export function list(items: readonly Content[]): HTMLUListElement {
  return element("ul", ...items.map((item) => element("li", item)));
}

export function link(href: string, text: string): HTMLAnchorElement {
  const made = element("a", text);
  made.href = href;
  return made;
}

/** A link to another site, by its address; like `ExternalLink.astro`, it does not tell which page sent the reader. */
export function outside(address: string): HTMLAnchorElement {
  const made = link(address, address.replace(/^https:\/\/|\/$/g, ""));
  made.className = "external";
  made.rel = "noreferrer";
  return made;
}

/** Terms, each with what is said about it; terms without anything are left out. */
export function terms(entries: readonly (readonly [string, Content | undefined])[]): HTMLDListElement {
  return element(
    "dl",
    ...entries.flatMap(([term, content]) =>
      content === undefined ? [] : [element("dt", term), element("dd", content)],
    ),
  );
}

/** The part of a tool that the server marked with a name; its HTML and its script stand and fall together. */
export function part<Kind extends HTMLElement = HTMLElement>(tool: HTMLElement, name: string): Kind {
  return tool.querySelector(`[data-part=${name}]`) as Kind;
}
