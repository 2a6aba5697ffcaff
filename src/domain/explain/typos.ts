/** Reads what somebody typed by hand: words that miss a word of the catalogue by one slip are taken for it. */
import type { Steps } from "../steps.ts";
import type { CatalogueEntry } from "./catalogue.ts";
import { type ReadableText, withWords } from "./read.ts";
import { vocabularySteps } from "./other-wordings.ts";

/** Longer texts were copied, not typed. */
const longestTyped = 60;
/** Shorter words of the catalogue are too like each other: only a letter too many leads to them. Longer ones are none. */
const shortestWord = 5;
const longestWord = 24;
/** Shorter names of parameters are too like each other: `top_k` is not `top_p`. */
const shortestName = 8;

const spellings = new WeakMap<readonly CatalogueEntry[], ReadonlyMap<string, string>>();

/** The text with slips corrected; undefined when it is too long to have been typed, has braces, or holds none. */
export function* typoSteps(
  text: ReadableText,
  catalogue: readonly CatalogueEntry[],
): Steps<ReadableText | undefined> {
  if (text.words.length > longestTyped || /[{}]/.test(text.plain)) return undefined;
  const known = spellings.get(catalogue) ?? (yield* spellingSteps(catalogue));
  spellings.set(catalogue, known);
  const words = text.words.map((word) => correct(word, known));
  return words.every((word, index) => word === text.words[index]) ? undefined : withWords(text, words);
}

function correct(word: string, known: ReadonlyMap<string, string>): string {
  if (word.length < shortestWord - 1 || word.length > longestWord) return word;
  if (known.get(word) === word || (word.includes("_") && word.length < shortestName)) return word;
  // A letter too many, too few, another, or two swapped: one letter less on one side or on both.
  const found = [word, ...shortened(word)].map((one) => known.get(one)).find((one) => one !== undefined);
  return found ?? word;
}

/** Words of the catalogue by themselves and by each way to leave out one letter. */
function* spellingSteps(catalogue: readonly CatalogueEntry[]): Steps<ReadonlyMap<string, string>> {
  const words = yield* vocabularySteps(catalogue);
  const known = new Map<string, string>();
  let count = 0;
  for (const word of words) {
    if (++count % wordsPerStep === 0) yield;
    if (word.length >= shortestWord) for (const one of shortened(word)) known.set(one, word);
  }
  yield;
  for (const word of words) known.set(word, word);
  return known;
}

const wordsPerStep = 100;

function shortened(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}
