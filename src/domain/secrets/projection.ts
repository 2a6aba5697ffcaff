/**
 * A text as a secret would read without its disguises, with the way back to the original. A line break, together with
 * the indentation around it, becomes one `\n`, because it may stand inside a key or beside it; the shapes decide.
 */
export interface Projection {
  text: string;
  /** Offset in the original of the character at `index`; `text.length` gives the length of the original. */
  offset(index: number): number;
}

/** Work in pieces that each take a fraction of a frame. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Matches after which a step ends. */
export const matchesPerStep = 500;

const disguises = new RegExp(
  [
    // The end of one line and the beginning of the next, also as an escape, with marks of quoted mail and comments.
    String.raw`(?<gap>(?:(?:\\?\r?\n|\r|\\{1,4}[nr]|%0[ad])[ \t]{0,40}(?:[>|#] ){0,3}[ \t]{0,40}){1,8})`,
    // Two strings that the program puts together.
    String.raw`(?<joint>(?:\\?["']\s{0,40}(?:[+.]\s{0,40})?\\?["']){1,4}(?=[\w.-]))`,
    String.raw`(?<nothing>[\u00AD\u034F\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFE0F\uFEFF]|\u001b\[[\d;]{0,20}m|\\(?=[-_."'/+=:@]))`,
    String.raw`%(?:25){0,2}(?<percent>[2-7][\da-f])`,
    String.raw`\\{1,4}(?:u00|x)(?<escape>[2-7][\da-f])`,
    String.raw`&#(?:x(?<hex>[2-7][\da-f])|(?<decimal>\d{2,3}));`,
    String.raw`(?<dash>[\u2010-\u2015\u2212\uFE63\uFF0D])`,
  ].join("|"),
  "gi",
);

/** Undoes line breaks, characters without width, escapes of URLs, JSON and HTML, and typographic dashes. */
export function* projectSteps(original: string): Steps<Projection> {
  const pieces: string[] = [];
  let matches = 0;
  // Where the distance between projected and original offsets changes; between two entries both run in step.
  const starts: { at: number; offset: number }[] = [];
  let length = 0;
  let end = 0;
  const push = (piece: string, offset: number) => {
    // Two breaks with nothing but invisible characters between them are one.
    if (piece === "" || (piece === "\n" && pieces.at(-1) === "\n")) return;
    starts.push({ at: length, offset });
    pieces.push(piece);
    length += piece.length;
  };
  for (const match of original.matchAll(disguises)) {
    const start =
      match.groups?.["gap"] === undefined ? match.index : blanksBefore(original, match.index, end);
    push(original.slice(end, start), end);
    push(meaning(match.groups ?? {}), start);
    end = match.index + match[0].length;
    if (++matches % matchesPerStep === 0) yield;
  }
  push(original.slice(end), end);
  starts.push({ at: length, offset: original.length });
  return { text: pieces.join(""), offset: (index) => offsetAt(starts, index) };
}

/** Where the blanks before a line break begin; to look for them from their beginning would try each blank of a text. */
function blanksBefore(text: string, at: number, least: number): number {
  let start = at;
  while (start > least && at - start < mostBlanks && " \t".includes(text.charAt(start - 1))) start -= 1;
  return start;
}

const mostBlanks = 40;

function meaning(groups: Record<string, string | undefined>): string {
  const { gap, dash, percent, escape, hex, decimal } = groups;
  if (gap !== undefined) return "\n";
  if (dash !== undefined) return "-";
  const code = percent ?? escape ?? hex;
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
  return decimal === undefined ? "" : String.fromCharCode(Number(decimal));
}

function offsetAt(starts: readonly { at: number; offset: number }[], index: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle]?.at ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const { at, offset } = starts[low] ?? { at: 0, offset: 0 };
  return offset + index - at;
}
