/** Reads what somebody typed by hand: words that miss a word of the catalogue by one slip are taken for it. */
import type { CatalogueEntry } from "./catalogue.ts";
import { type ReadableText, withWords } from "./read.ts";
import { wordingsOf } from "./wordings.ts";

/** Longer texts were copied, not typed. */
const longestTyped = 60;
/** Shorter words are too like each other; longer ones are none. */
const shortestWord = 5;
const longestWord = 24;

const spellings = new WeakMap<readonly CatalogueEntry[], ReadonlyMap<string, string>>();

/** The text with slips corrected; undefined when it is too long to have been typed, has braces, or holds none. */
export function withoutTypos(
  text: ReadableText,
  catalogue: readonly CatalogueEntry[],
): ReadableText | undefined {
  if (text.words.length > longestTyped || /[{}]/.test(text.plain)) return undefined;
  const known = spellings.get(catalogue) ?? spellingsOf(catalogue);
  spellings.set(catalogue, known);
  const words = text.words.map((word) => correct(word, known));
  return words.every((word, index) => word === text.words[index]) ? undefined : withWords(text, words);
}

function correct(word: string, known: ReadonlyMap<string, string>): string {
  if (word.length < shortestWord - 1 || word.length > longestWord) return word;
  if (known.get(word) === word) return word;
  // A letter too many, too few, another, or two swapped: one letter less on one side or on both.
  const found = [word, ...shortened(word)].map((one) => known.get(one)).find((one) => one !== undefined);
  return found !== undefined && Math.abs(found.length - word.length) <= 1 ? found : word;
}

/** Words of the catalogue by themselves and by each way to leave out one letter. */
function spellingsOf(catalogue: readonly CatalogueEntry[]): ReadonlyMap<string, string> {
  const parts = catalogue
    .flatMap(wordingsOf)
    .flatMap(({ sentences }) => sentences.flatMap((one) => one.parts));
  const words = new Set(parts.flatMap((part) => part.words));
  const long = [...words].filter((word) => word.length >= shortestWord);
  const short = long.flatMap((word) => shortened(word).map((one) => [one, word] as const));
  return new Map([...short, ...[...words].map((word) => [word, word] as const)]);
}

function shortened(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}
