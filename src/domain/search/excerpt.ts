/** The part of a text that tells best whether to open it. */
import { type Fillers, plainStems, termsOf } from "./terms.ts";

/** A piece of plain text and whether it is among what was asked; a view makes text nodes of it and never markup. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

/** Words of an excerpt: two lines on a wide screen. */
const length = 26;
/** Characters of one in Chinese. */
const lengthInChinese = 60;
const isChinese = (text: string) => /\p{Script=Han}/u.test(text);
/** Words before the first match, for the start of its sentence. */
const lead = 4;
/** Of longer texts the beginning is read. */
const longestText = 12_000;

/** A whole text in pieces. */
export function markWords(text: string, asked: ReadonlySet<string>, fillers: Fillers): Piece[] {
  return join(wordsOf(text, asked, fillers));
}

/**
 * The part of a text that tells best whether to open it, in pieces: its beginning, because there the answer stands, or
 * a stretch that holds more of what was asked and the title above does not say.
 *
 * @param weak stems that say little
 */
export function excerptOf(
  text: string,
  asked: ReadonlySet<string>,
  fillers: Fillers,
  title: string,
  weak: ReadonlySet<string>,
): Piece[] {
  const words = wordsOf(text.slice(0, longestText), asked, fillers);
  const said = new Set(plainStems(title, fillers));
  const open = new Set([...asked].filter((stem) => !said.has(stem) && !weak.has(stem)));
  // Where the title says nothing of it, one word shows why the place was found.
  const least = [...asked].some((stem) => said.has(stem)) ? 2 : 1;
  const start = Math.max(0, bestStart(words, open, least) - lead);
  const end = start + (isChinese(text) ? lengthInChinese : length);
  const pieces = join(words.slice(start, end));
  const before = start > 0 ? [{ text: "… ", isMatch: false }] : [];
  const after = end < words.length ? [{ text: "…", isMatch: false }] : [];
  return [...before, ...pieces, ...after];
}

/** Whether a text holds any of the stems. */
export function holdsAny(text: string, asked: ReadonlySet<string>, fillers: Fillers): boolean {
  return termsOf(text, fillers).some(({ stem }) => asked.has(stem));
}

interface Word {
  /** With the space behind it. */
  text: string;
  /** The stems among what was asked. */
  found: readonly string[];
}

function wordsOf(text: string, asked: ReadonlySet<string>, fillers: Fillers): Word[] {
  return (text.match(/\p{Script=Han}+\s*|[^\s\p{Script=Han}]+\s*/gu) ?? []).flatMap((word) => {
    const found = termsOf(word, fillers).flatMap(({ stem }) => (asked.has(stem) ? [stem] : []));
    return isChinese(word) ? charactersOf(word, found) : [{ text: word, found }];
  });
}

/** The characters of a run of Chinese, each with the pairs that it belongs to. */
function charactersOf(run: string, found: readonly string[]): Word[] {
  return [...run].map((text, at) => ({
    text,
    found: found.filter((pair) => [at, at - 1].some((start) => run.startsWith(pair, start) && start >= 0)),
  }));
}

/** What stands in programs only: a line of one tells a reader of results nothing. */
const code = /[${}[\]|;=<>\\]/;

/** Where a stretch begins that holds the most stems, and at least so many more than the beginning; 0 when none does. */
function bestStart(words: readonly Word[], open: ReadonlySet<string>, least: number): number {
  const openIn = (some: readonly Word[]) =>
    some.flatMap(({ text, found }) => (code.test(text) ? [] : found.filter((stem) => open.has(stem))));
  const countFrom = (start: number) => new Set(openIn(words.slice(start, start + length - lead))).size;
  let best = { start: 0, found: countFrom(0) + least - 1 };
  for (const [start, word] of words.entries()) {
    if (openIn([word]).length === 0) continue;
    const found = countFrom(start);
    if (found > best.found) best = { start, found };
  }
  return best.start;
}

/** A word between what stands around it: spaces, stops, quotes, brackets. */
const aroundWord = /([^\p{L}\p{N}]*)(.*[\p{L}\p{M}\p{N}])?(.*)/su;

/** Joins neighbours of a kind; what stands around a match is not part of it. */
function join(words: readonly Word[]): Piece[] {
  const pieces: { text: string; isMatch: boolean }[] = [];
  const add = (text: string, isMatch: boolean) => {
    const last = pieces.at(-1);
    if (last?.isMatch === isMatch) last.text += text;
    else if (text !== "") pieces.push({ text, isMatch });
  };
  for (const { text, found } of words) {
    const [, before = "", word = "", after = ""] = aroundWord.exec(text) ?? [];
    add(before, false);
    add(word, found.length > 0);
    add(after, false);
  }
  return pieces;
}
