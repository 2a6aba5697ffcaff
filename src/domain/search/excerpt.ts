/** The part of a text that shows why it was found. */
import { type Fillers, termsOf } from "./terms.ts";

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

/** The stretch of a text that holds most of what was asked, in pieces. */
export function excerptOf(text: string, asked: ReadonlySet<string>, fillers: Fillers): Piece[] {
  const words = wordsOf(text.slice(0, longestText), asked, fillers);
  const start = Math.max(0, bestStart(words) - lead);
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

/** Where a stretch begins that holds the most different stems; the first such place, 0 when there is none. */
function bestStart(words: readonly Word[]): number {
  let best = { start: 0, found: 0 };
  for (const [start, { found }] of words.entries()) {
    if (found.length === 0) continue;
    const stems = new Set(words.slice(start, start + length - lead).flatMap((word) => word.found));
    if (stems.size > best.found) best = { start, found: stems.size };
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
