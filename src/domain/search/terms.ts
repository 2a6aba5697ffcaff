/** How search takes a text apart into terms, the same way for what is indexed and for what is asked. */
import { stemmer } from "stemmer";

/** One word of a text as search compares it. */
export interface Term {
  /** Lower case, without its ending: *billing* and *bills* are one term. */
  stem: string;
  /**
   * Whether it is a whole name such as `insufficient_quota`. Its parts follow as terms of their own, so that both the
   * exact name and its words find it.
   */
  joined: boolean;
}

/** Words that carry no meaning in a question, from `content/search-words.yaml`. */
export type Fillers = ReadonlySet<string>;

const names = /[\p{L}\p{N}]+(?:[_.\-/][\p{L}\p{N}]+)*/gu;
const parts = /\p{Script=Han}+|\p{Lu}+(?!\p{Ll})|\p{L}\p{Ll}*|\p{N}+/gu;

/** The terms of a text in order, fillers left out. */
export function termsOf(text: string, fillers: Fillers): Term[] {
  const plain = text
    .normalize("NFKC")
    .replace(/[’`´]/g, "'")
    // Possessives and short forms: *key's* is *key*, and *can't* is the filler *cant*.
    .replace(/'(?:s|m|re|ve|ll|d)\b/gi, "")
    .replace(/n't\b/gi, "nt");
  return (plain.match(names) ?? []).flatMap((name) => termsOfName(name, fillers));
}

/** The stems of the plain words of a text: names by their parts alone. */
export function plainStems(text: string, fillers: Fillers): string[] {
  return plainOf(termsOf(text, fillers));
}

/** The stems of plain words among terms. */
export function plainOf(terms: readonly Term[]): string[] {
  return terms.filter(({ joined }) => !joined).map(({ stem }) => stem);
}

const han = /\p{Script=Han}/u;

/** Chinese writes no spaces: each two characters beside each other are a word, as most of its words are, or nearly one. */
function pairsOf(run: string): string[] {
  return run.length < 2 ? [run] : Array.from(run.slice(1), (character, index) => run[index] + character);
}

function termsOfName(name: string, fillers: Fillers): Term[] {
  const words = (name.match(parts) ?? []).flatMap((part) =>
    han.test(part) ? pairsOf(part) : [part.toLowerCase()],
  );
  const single = words
    .filter((word) => !fillers.has(word))
    .map((word) => ({ stem: stemOf(word), joined: false }));
  const isJoined = words.length > 1 && (/[_.\-/]/.test(name) || /\p{Ll}\p{Lu}/u.test(name));
  const whole = stemOf(name.toLowerCase().replaceAll(/[.\-/]/g, "_"));
  return isJoined ? [{ stem: whole, joined: true }, ...single] : single;
}

/** British spellings of endings that the stemmer takes for other words. */
const british: readonly (readonly [RegExp, string])[] = [
  [/is(ation|ations|e|ed|es|er|ing)$/, "iz$1"],
  [/yse(d|s)?$/, "yze$1"],
  [/([bldv])our(s|ed|ing)?$/, "$1or$2"],
  [/ence$/, "ense"],
];
const shortestWithEnding = 3;
/** No word that people type is longer; the stemmer would spend its time on noise. */
const longestWithEnding = 30;

const knownStems = new Map<string, string>();

/** The stem of a lower-case word; numbers, codes and short words are their own. */
export function stemOf(word: string): string {
  const known = knownStems.get(word) ?? newStemOf(word);
  knownStems.set(word, known);
  return known;
}

function newStemOf(word: string): string {
  const { length } = word;
  if (length < shortestWithEnding || length > longestWithEnding || !/^[a-z]+$/.test(word)) return word;
  return stemmer(british.reduce((text, [ending, american]) => text.replace(ending, american), word));
}
