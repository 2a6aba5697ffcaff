import { kindsBySign } from "../../domain/credentials/which-key.ts";
import type { Content } from "../files/entries.ts";
import type { Problem } from "../files/problem.ts";

/** Questions that lead back, so that a walk would not end, and kinds of keys that have no words. */
export function credentialProblems({ credentialQuestions, keyKinds }: Content): Problem[] {
  const orders = new Map(credentialQuestions.map(({ name, data }) => [name, data.order]));
  const leadingBack = credentialQuestions.flatMap(({ file, prefix, data }) =>
    data.choices
      .filter(({ asks = "" }) => (orders.get(asks) ?? Infinity) <= data.order)
      .map(({ id, asks }) => ({
        file,
        field: `${prefix}choices.${id}.asks`,
        received: `${asks}, which comes before`,
        expected: "a question with a higher order",
      })),
  );
  const wordless = kindsBySign
    .filter((id) => !keyKinds.some(({ name }) => name === id))
    .map((id) => ({
      file: "content/key-kinds.yaml",
      field: "id",
      received: `no entry ${id}`,
      expected: "an entry for each kind that src/domain/credentials/which-key.ts can find",
    }));
  return [...leadingBack, ...wordless];
}
