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
  const plain = text.plain.replace(echoed, (all) => " ".repeat(all.length));
  for (const { name, pairs = [] } of errors) {
    yield;
    found.set(name, { at: findPair(plain, pairs), isNamed: isNamedAlone(text, pairs) });
  }
  return found;
}

/** What a program was given, as a validator repeats it: that is there, whatever else is missing. */
const echoed = /input_value=.{1,300}?, input_type=/g;

/** Characters between the two. */
const closest = 40;

/** The character at which the last of the pairs stands; -1 if there is none. */
export function findPair(plain: string, pairs: readonly WordPair[]): number {
  // A part that begins or ends with a blank may stand at either end of the text.
  const padded = ` ${plain} `;
  const places = pairs.flatMap((pair) => pair.of.map((word) => placeOf(padded, word, pair.with)));
  return Math.max(0, ...places) - 1;
}

function placeOf(plain: string, word: string, partners: readonly string[]): number {
  const isPair = (at: number) => {
    const near = around(plain, at, at + word.length);
    return partners.some((one) => near.includes(one));
  };
  let at = plain.length;
  for (let left = mostPlaces; at > 0 && left > 0; left--) {
    at = plain.lastIndexOf(word, at - 1);
    if (at === -1 || isPair(at)) return at;
  }
  return -1;
}

/** A mark or a label behind which nothing belongs to the trouble before it. */
const allWell = /^.*(?:[✓✔✅]|(?<!not )\b(?:loaded|present):)/u;
/** A mark that begins the next of several results. */
const nextResult = /(?<=\p{L}\P{L}{0,3})[✓✔✅✗✘❌].*$/u;

/** The beginning and the rest of an address in which a word stands: what is said of it stands before or after that. */
const scheme = /https?:\/\/$/;
const path = /^(?:\.com)?(?::\d{1,5})?\/[^ '()]*/;
/** Names of variables beside a word: what is said of one in a list stands before or after all of them. */
const listed = /(?:\b[a-z]+_\w+'?,? (?:and )?'?)+[a-z_]*$|^\w*'?(?:,? (?:and )?'?[a-z]+_\w+'?)+/;
/** Characters that an address or a list may have. */
const longest = 200;

/** What stands close to a word, and is about it. */
function around(plain: string, start: number, end: number): string {
  const before = plain
    .slice(Math.max(0, start - longest), start)
    .replace(scheme, "")
    .replace(listed, "");
  const after = plain
    .slice(end, end + longest)
    .replace(path, "")
    .replace(listed, "");
  return before.slice(-closest).replace(allWell, "") + after.slice(0, closest).replace(nextResult, "");
}

/** Words of a text that says little else than what it names. */
const shortLength = 30;

/** What names a thing without a trouble: code that reads it, a line that sets it, and a word that all is well. */
const isWell =
  /environ|getenv|env\.|env::|\b(?:import|const|export) |_key'?\]?\)? ?[=:]|loaded|is set\b|(?<!not )found\b|[✓✔✅]/;

/** Whether a short text names a thing of which that alone tells. */
export function isNamedAlone({ plain, words }: ReadableText, pairs: readonly WordPair[]): boolean {
  const names = pairs.flatMap((pair) => (pair.with.length === 0 ? pair.of : []));
  return words.length <= shortLength && names.some((name) => plain.includes(name)) && !isWell.test(plain);
}
