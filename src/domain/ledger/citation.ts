/** A source a reader can open (`content/citations.yaml`). */
export interface Citation {
  /** Permanent, kebab-case. */
  id: string;
  title: string;
  publisher: string;
  /** Full https URL, or a root-relative path for our own test runs. */
  url: string;
  /** Date of the evidence that was read: YYYY, YYYY-MM or YYYY-MM-DD. */
  date: string;
  /** A remark where `date` is not the page's own. */
  dated?: string | undefined;
  /** ISO date on which we last read it. */
  checked: string;
}

/** Maps each id to its number, 1 upwards, by first use. */
export function numberByFirstUse(ids: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const id of ids) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
  return numbers;
}

/** What an authored text refers to, in order of appearance. */
export interface References {
  facts: readonly string[];
  citations: readonly string[];
  /** Citation ids in the order a reader meets them; a fact cited through `<Cite fact>` brings its own. */
  cited: readonly string[];
  samples: readonly string[];
}

const tag = /<(Ends|Fact|FactLink|Path|Cite|Sample)\s+([^<>]*?)\/?>/g;
const attribute = /([a-z]+)="([^"]*)"/g;

/**
 * Reads the reference tags out of MDX or Markdown source without rendering it, so that numbering does not
 * depend on the order in which components happen to render.
 *
 * @param citationsOf the citation ids of a fact; an unknown fact has none
 */
export function findReferences(
  source: string,
  citationsOf: (factId: string) => readonly string[],
): References {
  const facts: string[] = [];
  const citations: string[] = [];
  const cited: string[] = [];
  const samples: string[] = [];
  for (const [, name, rest = ""] of source.matchAll(tag)) {
    const attributes = new Map([...rest.matchAll(attribute)].map(([, key, value]) => [key, value]));
    const ids = (attributes.get("id") ?? "").split(/\s+/).filter(Boolean);
    if (name === "Sample") samples.push(attributes.get("file") ?? "");
    else if (name === "Cite") {
      const fromFacts = (attributes.get("fact") ?? "").split(/\s+/).filter(Boolean);
      facts.push(...fromFacts);
      citations.push(...ids);
      cited.push(...ids, ...fromFacts.flatMap((id) => citationsOf(id)));
    } else facts.push(...ids);
  }
  return { facts, citations, cited, samples };
}
