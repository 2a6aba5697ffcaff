/** A word of this guide and what it means (`content/glossary.yaml`). */
export interface GlossaryTerm {
  /** Permanent; `term-` and this id is its anchor on the glossary page. */
  id: string;
  term: string;
  /** Other words for the same thing; no word stands for two terms. */
  also: readonly string[];
  /** One sentence that stands alone: it is shown beside the term anywhere. Inline Markdown. */
  definition: string;
  /** Whether pages explain it where they first use it: a word that a beginner does not know. */
  explained?: boolean | undefined;
  /** Guide page that says more, by file name. */
  guide: string;
  /** Question that says more, by file name. */
  question?: string | undefined;
  /** Ids of facts that support the definition. */
  facts: readonly string[];
  /** Ids of sources that support it, where no fact does. */
  citations: readonly string[];
}

/** Anchor of a term on the glossary page. */
export function termAnchor(id: string): string {
  return `term-${id}`;
}

/** Words that lead to more than one term, spelled as at their second place. */
export function ambiguousWords(terms: readonly Pick<GlossaryTerm, "term" | "also">[]): string[] {
  const seen = new Set<string>();
  return terms
    .flatMap(({ term, also }) => [term, ...also])
    .filter((word) => {
      const plain = word.toLowerCase();
      const isTaken = seen.has(plain);
      seen.add(plain);
      return isTaken;
    });
}
