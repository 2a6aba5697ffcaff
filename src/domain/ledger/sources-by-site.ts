import type { Citation } from "./citation.ts";

/** Sources that one site holds; those of sites with few stand together, without its name. */
export interface SourcesOfSite<Source> {
  site?: string;
  sources: readonly Source[];
}

/** Fewer than this make no part of their own. */
const fewest = 5;

/** The host that holds a source, or nothing for what this guide says itself. */
function siteOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, "") : undefined;
}

/**
 * Sources by the site that holds them, the site with most first, and by title. The rest comes last, by publisher: there
 * a reader knows whose page it is, and not its host.
 */
export function sourcesBySite<Source extends Pick<Citation, "url" | "title" | "publisher">>(
  sources: readonly Source[],
): SourcesOfSite<Source>[] {
  const sites = [...Map.groupBy(sources, ({ url }) => siteOf(url))];
  const isLarge = ([site, held]: (typeof sites)[number]) => site !== undefined && held.length >= fewest;
  const large = sites.filter(isLarge).map(([site = "", held]) => ({ site, sources: held.toSorted(byTitle) }));
  const rest = sites.filter((site) => !isLarge(site)).flatMap(([, held]) => held);
  const others = rest.toSorted((a, b) => inWords(a.publisher, b.publisher) || byTitle(a, b));
  return [
    ...large.toSorted((a, b) => b.sources.length - a.sources.length || inWords(a.site, b.site)),
    ...(others.length > 0 ? [{ sources: others }] : []),
  ];
}

type Titled = Pick<Citation, "title">;

const byTitle = (a: Titled, b: Titled) => inWords(a.title, b.title);
const inWords = (a: string, b: string) => a.localeCompare(b, "en");
