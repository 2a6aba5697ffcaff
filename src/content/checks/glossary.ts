import { ambiguousWords } from "../../domain/ledger/glossary.ts";
import type { Content } from "../files/entries.ts";
import type { Problem } from "../files/problem.ts";

/** Words that lead to more than one term. */
export function glossaryProblems({ glossary }: Content): Problem[] {
  return ambiguousWords(glossary.map(({ data }) => data)).map((word) => ({
    file: "content/glossary.yaml",
    field: "term, also",
    received: `${word} a second time`,
    expected: "each word for one term only",
  }));
}
