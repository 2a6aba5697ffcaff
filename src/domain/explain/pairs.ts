/** Finds what tools say in words of their own, in any language: a thing, and close to it what is wrong with it. */

import type { Steps } from "../steps.ts";
import type { CatalogueEntry } from "./catalogue.ts";
import { mostPlaces, type ReadableText } from "./read.ts";

/** Words for a thing and words for what is wrong with it, as parts of words in lower case; either may stand first. */
export interface WordPair {
  of: readonly string[];
  /** None where a short text need only name the thing: something is wrong with it, in whatever language. */
  with: readonly string[];
}

/** What the pairs of an entry make of a text. */
export interface FoundPairs {
  /** The character at which the last of them stands; -1 if there is none. */
  at: number;
  /** Whether the text only names a thing of which that alone tells. */
  isNamed: boolean;
}

/** Looks for the pairs of each entry, an entry a step; by the names of the entries. */
export function* pairSteps(
  text: ReadableText,
  errors: readonly CatalogueEntry[],
): Steps<ReadonlyMap<string, FoundPairs>> {
  const found = new Map<string, FoundPairs>();
  for (const { name, pairs = [] } of errors) {
    yield;
    found.set(name, { at: findPair(text.plain, pairs), isNamed: isNamedAlone(text, pairs) });
  }
  return found;
}

/** Characters between the two. */
const closest = 40;

/** The character at which the last of the pairs stands; -1 if there is none. */
export function findPair(plain: string, pairs: readonly WordPair[]): number {
  return Math.max(-1, ...pairs.flatMap((pair) => pair.of.map((word) => placeOf(plain, word, pair.with))));
}

function placeOf(plain: string, word: string, partners: readonly string[]): number {
  const near = (at: number) =>
    plain.slice(Math.max(0, at - closest), at) + plain.slice(at + word.length, at + word.length + closest);
  const isPair = (at: number) => partners.some((one) => near(at).includes(one));
  let at = plain.length;
  for (let left = mostPlaces; at > 0 && left > 0; left--) {
    at = plain.lastIndexOf(word, at - 1);
    if (at === -1 || isPair(at)) return at;
  }
  return -1;
}

/** Words of a text that says little else than what it names. */
const shortLength = 30;

/** What names a thing without a trouble: code that reads it, a line that sets it, and a word that all is well. */
const isWell = /environ|getenv|env\.|env::|\b(?:import|const|export) |_key'?\]?\)? ?[=:]|loaded|[✓✔]/;

/** Whether a short text names a thing of which that alone tells. */
export function isNamedAlone({ plain, words }: ReadableText, pairs: readonly WordPair[]): boolean {
  const names = pairs.flatMap((pair) => (pair.with.length === 0 ? pair.of : []));
  return words.length <= shortLength && names.some((name) => plain.includes(name)) && !isWell.test(plain);
}
