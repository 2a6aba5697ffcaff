/** Finds what tools say in words of their own, in any language: a thing, and close to it what is wrong with it. */

/** Words for a thing and words for what is wrong with it, as parts of words in lower case; either may stand first. */
export interface WordPair {
  of: readonly string[];
  with: readonly string[];
}

/** Characters between the two. */
const closest = 40;
/** Places of a word at which a pair is looked for. */
const mostPlaces = 50;

/** The character at which the last of the pairs stands; -1 if there is none. */
export function findPair(plain: string, pairs: readonly WordPair[]): number {
  return Math.max(-1, ...pairs.flatMap((pair) => pair.of.map((word) => placeOf(plain, word, pair.with))));
}

function placeOf(plain: string, word: string, partners: readonly string[]): number {
  let places = mostPlaces;
  for (
    let at = plain.lastIndexOf(word);
    at >= 0 && places > 0;
    at = at > 0 ? plain.lastIndexOf(word, at - 1) : -1
  ) {
    places -= 1;
    const near =
      plain.slice(Math.max(0, at - closest), at) + plain.slice(at + word.length, at + word.length + closest);
    if (partners.some((one) => near.includes(one))) return at;
  }
  return -1;
}
