/** Marks in a text what was asked for. */
import { isChinese } from "./query.ts";
import { type Fillers, termsOf } from "./terms.ts";

/** A piece of plain text and whether it is among what was asked; a view makes text nodes of it and never markup. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

/** A word of a text. */
export interface Word {
  /** With the space behind it. */
  text: string;
  /** The stems among what was asked. */
  found: readonly string[];
}

/** A whole text in pieces. */
export function markWords(text: string, asked: ReadonlySet<string>, fillers: Fillers): Piece[] {
  return joinWords(wordsOf(text, asked, fillers));
}

/** The words of a text; in Chinese, its characters. */
export function wordsOf(text: string, asked: ReadonlySet<string>, fillers: Fillers): Word[] {
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

/** A word between what stands around it: spaces, stops, quotes, brackets. */
const aroundWord = /([^\p{L}\p{N}]*)(.*[\p{L}\p{M}\p{N}])?(.*)/su;

/** Joins neighbours of a kind; what stands around a match is not part of it. */
export function joinWords(words: readonly Word[]): Piece[] {
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
