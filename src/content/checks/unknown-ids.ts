import { type Problem, show } from "../files/problem.ts";

/** As many ids are quicker read than guessed. */
const mostListed = 12;

function allOf(known: readonly string[]): string {
  return known.length > mostListed ? "a known id" : `one of ${known.join(", ")}`;
}

/** The words of an id or an address. */
const wordsOf = (id: string) => id.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** The known ids that have most words in common with another. */
function nearTo(id: string, known: readonly string[]): string[] {
  const words = new Set(wordsOf(id));
  const common = [...new Set(known)].map((candidate) => ({
    candidate,
    count: wordsOf(candidate).filter((word) => words.has(word)).length,
  }));
  const most = Math.max(0, ...common.map(({ count }) => count));
  return common.flatMap(({ candidate, count }) => (count > 0 && count === most ? [candidate] : []));
}

/** Ids that nothing has, each with the ids that come near. */
export function unknownIds(
  file: string,
  field: string,
  ids: readonly string[],
  known: readonly string[],
): Problem[] {
  return ids
    .filter((id) => !known.includes(id))
    .map((id) => {
      const near = nearTo(id, known).slice(0, 6);
      const expected = near.length > 0 ? `a known id, perhaps ${near.join(", ")}` : allOf(known);
      return { file, field, received: show(id), expected };
    });
}
