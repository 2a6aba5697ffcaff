/** The part of a text that shows why it was found. */
import { type Fillers, termsOf } from "./terms.ts";

/** A piece of plain text and whether it is among what was asked; a view makes text nodes of it and never markup. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

/** Words of an excerpt: two lines on a wide screen. */
const length = 26;
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
  const pieces = join(words.slice(start, start + length));
  const before = start > 0 ? [{ text: "… ", isMatch: false }] : [];
  const after = start + length < words.length ? [{ text: "…", isMatch: false }] : [];
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
  return (text.match(/\S+\s*/g) ?? []).map((word) => ({
    text: word,
    found: termsOf(word, fillers).flatMap(({ stem }) => (asked.has(stem) ? [stem] : [])),
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

/** Joins neighbours of a kind; the space behind a match is not part of it. */
function join(words: readonly Word[]): Piece[] {
  const pieces: { text: string; isMatch: boolean }[] = [];
  const add = (text: string, isMatch: boolean) => {
    const last = pieces.at(-1);
    if (last?.isMatch === isMatch) last.text += text;
    else if (text !== "") pieces.push({ text, isMatch });
  };
  for (const { text, found } of words) {
    const word = text.trimEnd();
    add(word, found.length > 0);
    add(text.slice(word.length), false);
  }
  return pieces;
}
