import { sentenceTexts } from "../../domain/explain/sentences.ts";
import type { Content } from "../files/entries.ts";
import type { Problem } from "../files/problem.ts";

/** Sentences that the error explainer needs and nobody wrote. */
export function sentenceProblems({ sentences, zhSentences }: Content): Problem[] {
  return [
    ...missing("content/explainer.yaml", sentences),
    ...missing("content/zh/explainer.yaml", zhSentences),
  ];
}

function missing(file: string, sentences: Content["sentences"]): Problem[] {
  const written = new Set(sentences.map(({ name }) => name));
  return Object.keys(sentenceTexts)
    .filter((id) => !written.has(id))
    .map((id) => ({
      file,
      field: "id",
      received: `no sentence with the id ${id}`,
      expected: "a sentence for each id of src/domain/explain/sentences.ts",
    }));
}
