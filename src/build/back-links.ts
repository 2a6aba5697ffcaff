const use = /<a href="#source-(\d+)"/g;
const place = /<span data-uses="(\d+)"><\/span>/g;

/** A source that is cited everywhere would end in a field of arrows. */
const mostLinks = 5;

/**
 * Gives each citation of a page an anchor, and each source links back to the first places that cite it. It works on the
 * finished page, because only there is it known in which order citations stand.
 */
export function linkBack(html: string): string {
  const counts = new Map<string, number>();
  const anchored = html.replace(use, (link, source: string) => {
    const count = (counts.get(source) ?? 0) + 1;
    counts.set(source, count);
    return link.replace("<a", `<a id="${anchorOf(source, count)}"`);
  });
  return anchored.replace(place, (_, source: string) => {
    const count = counts.get(source) ?? 0;
    const links = Array.from({ length: Math.min(count, mostLinks) }, (_, index) =>
      backLink(source, index + 1, count),
    );
    return `<span class="source-uses">${links.join(" ")}</span>`;
  });
}

function anchorOf(source: string, count: number): string {
  return `cite-${source}-${count}`;
}

function backLink(source: string, number: number, count: number): string {
  const label = `Back to the text, place ${number}`;
  return `<a href="#${anchorOf(source, number)}" aria-label="${label}">↑${count > 1 ? number : ""}</a>`;
}
