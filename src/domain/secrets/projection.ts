import type { Steps } from "../steps.ts";
import { type Disguise, disguises } from "./disguises.ts";

/**
 * A text as a secret would read without its disguises, with the way back to the original. A line break, together with
 * the indentation around it, becomes one `\n`, because it may stand inside a key or beside it; the shapes decide.
 */
export interface Projection {
  text: string;
  /** Offset in the original of the character at `index`; `text.length` gives the length of the original. */
  offset(index: number): number;
}

/** Matches, or places that were looked at, after which a step ends. */
export const matchesPerStep = 500;

/** The characters any disguise begins with. */
const anyStart = new RegExp(`[${disguises.map(({ starts }) => starts).join("")}]`, "gi");
const startsOf = disguises.map(({ starts }) => new RegExp(`[${starts}]`, "i"));
/** The disguises that begin with a character, worked out when it is met. */
const byStart = new Map<string, readonly Disguise[]>();

function disguiseAt(text: string, at: number): { match: RegExpExecArray; disguise: Disguise } | undefined {
  const start = text.charAt(at);
  let possible = byStart.get(start);
  if (possible === undefined) {
    possible = disguises.filter((_, index) => startsOf[index]?.test(start));
    byStart.set(start, possible);
  }
  for (const disguise of possible) {
    disguise.pattern.lastIndex = at;
    const match = disguise.pattern.exec(text);
    if (match !== null) return { match, disguise };
  }
  return undefined;
}

/** Undoes line breaks, characters without width, escapes of URLs, JSON and HTML, and typographic dashes and letters. */
export function* projectSteps(original: string): Steps<Projection> {
  // Joined at the end of each step: to join those of a whole text takes longer than a step may.
  const done: string[] = [];
  let pieces: string[] = [];
  let last = "";
  let places = 0;
  // Where the distance between projected and original offsets changes; between two entries both run in step.
  const starts: Starts = { at: [0], offset: [0] };
  let distance = 0;
  let length = 0;
  let end = 0;
  const start = (at: number, offset: number) => {
    if (offset - at === distance) return;
    distance = offset - at;
    starts.at.push(at);
    starts.offset.push(offset);
  };
  const push = (piece: string, offset: number) => {
    // Two breaks with nothing but invisible characters between them are one.
    if (piece === "" || (piece === "\n" && last === "\n")) return;
    start(length, offset);
    pieces.push(piece);
    last = piece;
    length += piece.length;
  };
  anyStart.lastIndex = 0;
  for (let place = anyStart.exec(original); place !== null; place = anyStart.exec(original)) {
    const found = disguiseAt(original, place.index);
    if (found !== undefined) {
      const written = found.disguise.meaning(found.match);
      const from = written === "\n" ? blanksBefore(original, place.index, end) : place.index;
      push(original.slice(end, from), end);
      push(written, from);
      end = place.index + found.match[0].length;
    }
    const next = Math.max(end, place.index + 1);
    if (++places % matchesPerStep === 0) {
      done.push(pieces.join(""));
      pieces = [];
      yield;
    }
    anyStart.lastIndex = next;
  }
  push(original.slice(end), end);
  start(length, original.length);
  const text = done.join("") + pieces.join("");
  yield;
  return { text, offset: (index) => offsetAt(starts, index) };
}

/** Where the blanks before a line break begin; to look for them from their beginning would try each blank of a text. */
function blanksBefore(text: string, at: number, least: number): number {
  let start = at;
  while (start > least && at - start < mostBlanks && " \t".includes(text.charAt(start - 1))) start -= 1;
  return start;
}

const mostBlanks = 40;

/** Offsets in the projected text and in the original, as two lists of numbers: the browser has no object each to keep. */
interface Starts {
  at: number[];
  offset: number[];
}

function offsetAt({ at, offset }: Starts, index: number): number {
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((at[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return (offset[low] ?? 0) + index - (at[low] ?? 0);
}
