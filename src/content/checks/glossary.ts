import { ambiguousWords } from "../../domain/ledger/glossary.ts";
import { citationIdsOf, type ContentFiles, factsOf, termsOf } from "../files/all.ts";
import type { Problem } from "../files/problem.ts";
import { unknownIds } from "./references.ts";

/** Terms that point to nothing, and words that lead to more than one term. */
export function glossaryProblems(files: ContentFiles): Problem[] {
  const { path } = files.glossary;
  const terms = termsOf(files);
  const known = {
    facts: factsOf(files).map(({ id }) => id),
    citations: citationIdsOf(files),
    guide: files.guide.map(({ name }) => name),
    question: files.faq.map(({ name }) => name),
  };
  return [
    ...terms.flatMap(({ id, facts = [], citations = [], guide, question }) => [
      ...unknownIds(path, `${id}.facts`, facts, known.facts),
      ...unknownIds(path, `${id}.citations`, citations, known.citations),
      ...unknownIds(path, `${id}.guide`, [guide], known.guide),
      ...unknownIds(path, `${id}.question`, question ? [question] : [], known.question),
    ]),
    ...ambiguousWords(terms.map(({ term, also = [] }) => ({ term, also }))).map((word) => ({
      file: path,
      field: "term, also",
      received: `${word} a second time`,
      expected: "each word for one term only",
    })),
  ];
}
