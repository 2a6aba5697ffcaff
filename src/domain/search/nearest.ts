/** Where somebody may find help whose words stand nowhere on the site; it is shown under words that say so. */
import type { Likeness } from "./likeness.ts";
import { rank } from "./rank.ts";
import type { ReadyIndex } from "./ready-index.ts";
import type { Place } from "./record.ts";
import { closestTerms } from "./spelling.ts";
import { plainStems } from "./terms.ts";

/** Places that only may be meant. */
export interface Nearest {
  /** Whether the question is taken for the name of a tool that the site does not know. */
  isName: boolean;
  places: readonly Place[];
}

/** The nearest places to a question for which {@link rank} has none; none to one without a word in Latin letters. */
export function nearest(question: string, index: ReadyIndex, likeness?: Likeness): Nearest | undefined {
  const stems = plainStems(question, index.fillers).filter((stem) => /[a-z].{2}/.test(stem));
  const meant = stems.flatMap((stem) => fartherTerms(stem, index.terms));
  if (meant.length > 0) return { isName: false, places: rank(meant.join(" "), index, likeness) };
  const places = stems.length > 0 ? rank(index.unknown, index, likeness) : [];
  return places.length > 0 ? { isName: true, places } : undefined;
}

/** A word may differ by one slip in every so many letters, here also in its first one. */
const lettersOfSlip = 3;
/** Of shorter words, such as *plex*, one letter more or less makes another word. */
const shortest = 5;

function fartherTerms(stem: string, terms: readonly string[]): string[] {
  if (stem.length < shortest) return [];
  const limit = Math.floor(stem.length / lettersOfSlip);
  const isNear = (term: string) => strangers(stem, term) <= limit && strangers(term, stem) <= limit;
  return closestTerms(stem, terms.filter(isNear), limit);
}

/** Letters of one word that the other has nowhere: each is a slip at least, and counting them is cheap. */
function strangers(word: string, other: string): number {
  return Array.from(word).filter((letter) => !other.includes(letter)).length;
}
