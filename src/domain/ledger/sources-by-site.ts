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
  const rest = sites.filter((site) => !isLarge(site)).flatMap(([, held]) => held);
  return [
    ...sites
      .filter(isLarge)
      .toSorted(([a = "", first], [b = "", second]) => second.length - first.length || inWords(a, b))
      .map(([site = "", held]) => ({ site, sources: held.toSorted((a, b) => inWords(a.title, b.title)) })),
    ...(rest.length === 0
      ? []
      : [
          {
            sources: rest.toSorted((a, b) => inWords(a.publisher, b.publisher) || inWords(a.title, b.title)),
          },
        ]),
  ];
}

const inWords = (a: string, b: string) => a.localeCompare(b, "en");
