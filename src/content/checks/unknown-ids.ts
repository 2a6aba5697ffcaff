import { editDistance, shortest, twoSlips } from "../../domain/search/spelling.ts";
import { type Problem, show } from "../files/problem.ts";

/** As many ids are quicker read than guessed. */
const mostListed = 12;

function allOf(known: readonly string[]): string {
  return known.length > mostListed ? "a known id" : `one of ${known.join(", ")}`;
}

/** The words of an id or an address. */
const wordsOf = (id: string) => id.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Whether one word is another but for slips of the fingers; as many as the search forgives. */
function isSlip(word: string, other: string): boolean {
  const limit = word.length < twoSlips ? 1 : 2;
  return word.length >= shortest && editDistance(word, other, limit) <= limit;
}

/** How much of an id another has: a word that is only nearly there counts half. */
function commonOf(words: readonly string[], candidate: string): number {
  const counts = wordsOf(candidate).map((word) => {
    if (words.includes(word)) return 1;
    return words.some((other) => isSlip(other, word)) ? 0.5 : 0;
  });
  return counts.reduce((sum: number, count) => sum + count, 0);
}

/** The known ids that have most words in common with another. */
function nearTo(id: string, known: readonly string[]): string[] {
  const words = wordsOf(id);
  const common = [...new Set(known)].map((candidate) => ({ candidate, count: commonOf(words, candidate) }));
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
