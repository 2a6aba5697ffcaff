/** First step: a pasted text in the forms that the later steps compare. */
import { finish, type Steps } from "../steps.ts";

/** A pasted text in the forms the rules read. All of them are lower case. */
export interface ReadableText {
  /** Escapes undone, all quotes one kind, white space collapsed. */
  plain: string;
  /** The same before its lines were joined. */
  lines: string;
  words: readonly string[];
  /** The words with one space between and around them, for searches at word bounds. */
  joined: string;
  vocabulary: ReadonlySet<string>;
  /** Every run of {@link runLength} words. */
  runs: ReadonlySet<string>;
}

/** Words in a row from which on they are taken for a piece of a message and not for chance. */
export const runLength = 4;

// Built from a string, because linters take a control character in a pattern for a mistake.
const colors = new RegExp(
  String.raw`(?:${"\u001b"}|\\{1,8}(?:u001b|x1b|033|e))\[[\d;?]{0,20}[a-z]|\[\d{1,3}(?:;\d{1,3}){0,4}m`,
  "gi",
);
const withoutWidth = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
/** What Docker, process managers and Android write before each line, also in the middle of a message. */
const linePrefix = /^(?:[\w.-]{1,40} {0,8}\| |[vdiwef]\/[\w.-]{1,40} {0,3}\( {0,5}\d{1,6}\): )/gim;
/** What divides a word at the end of a line of print. */
const hyphen = /(?<=[a-z]{2})-\n(?=[a-z]{2})/g;
/** What the source of Markdown writes before a character of its own; in a path of Windows it parts names. */
const escaped = /\\{1,8}(?=[_*[\]])(?<![\\/][a-z][\w.-]{0,60}\\{1,8})/gi;
/**
 * What tells of no trouble: what a program compares with or catches, as its source says what it would do, not what
 * happened; the variables that a check found; and a trace that was not sent.
 */
const harmless =
  /(?:[!=]==?|\bcase|\bincludes\(|\bhas\(|\bin [([])\s?'[\w.-]{1,60}'|\b(?:except|instanceof) \(?[\w.]{1,60}|^[^\w\n]{0,4}(?:found|loaded|optional|present)(?: variables)?:(?:\s{0,4}[^\w\s]{0,3} {0,3}[a-z]{1,40}_\w{1,80},?){1,40}|openai_api_key is not set,(?= skipping trace)/gm;
const quotes = /["`\u00B4\u2018-\u201F\u00AB\u00BB\u2032\u2033\u300C-\u300F\u301D-\u301F]/g;

/** Brings a pasted text into the forms that can be compared. */
export function readText(text: string): ReadableText {
  return finish(readSteps(text));
}

/** The same in steps that each take a fraction of a frame if the text is no longer than a slice. */
export function* readSteps(text: string): Steps<ReadableText> {
  const told = withoutEscapes(text);
  yield;
  const lines = inOneKind(told);
  yield;
  return yield* lineSteps(lines);
}

/** Reads lines that are in one kind already. */
export function* lineSteps(lines: string): Steps<ReadableText> {
  const plain = inOneLine(lines);
  const words = wordsOf(plain);
  yield;
  return withWords({ plain, lines }, words);
}

/** A piece of a wording in the form in which it is looked for. */
export function plainOf(text: string): string {
  return inOneLine(inOneKind(withoutEscapes(text)));
}

function inOneLine(lines: string): string {
  return lines.replace(/\s+/g, " ");
}

const characterOf = (_: string, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16));

function withoutEscapes(text: string): string {
  return text
    .replace(colors, "")
    .replace(/&amp;/gi, "&")
    .replace(/&(?:quot|apos|#34|#39|#x22|#x27);/gi, "'")
    .replace(/&(?:lt|gt|nbsp);/gi, " ")
    .replace(/%([2-7][\da-f])/gi, characterOf)
    .replace(/\\{1,8}u([\da-f]{4})/gi, characterOf)
    .normalize("NFKC");
}

/** The same in lower case and with one kind of quotes, without what programs write around a message. */
function inOneKind(text: string): string {
  return text
    .replace(withoutWidth, "")
    .replace(/\\{1,8}(?=["'`])/g, "")
    .replace(escaped, "")
    .replace(/\\{1,8}[nrt]/g, " ")
    .replace(/\\{1,8}\//g, "/")
    .replace(linePrefix, "")
    .replace(hyphen, "")
    .replace(quotes, "'")
    .toLowerCase()
    .replace(harmless, " ");
}

/** The same text read with these words. */
export function withWords(
  { plain, lines }: Pick<ReadableText, "plain" | "lines">,
  words: readonly string[],
): ReadableText {
  return {
    plain,
    lines,
    words,
    joined: ` ${words.join(" ")} `,
    vocabulary: new Set(words),
    runs: new Set(runsOf(words)),
  };
}

/** Runs of words in their order. */
export function runsOf(words: readonly string[]): string[] {
  return words.slice(runLength - 1).map((_, start) => words.slice(start, start + runLength).join(" "));
}

/** Places of a piece that are looked at, from either end; a log that repeats it more often tells nothing new. */
export const mostPlaces = 200;

/** The first places at which a piece stands in a text, in their order. */
export function* placesOf(text: string, piece: string): Generator<number, void, undefined> {
  let left = mostPlaces;
  for (let at = text.indexOf(piece); at !== -1 && left > 0; at = text.indexOf(piece, at + 1)) {
    left -= 1;
    yield at;
  }
}

/** Words of a plain text: short forms written out, American spelling, apostrophes inside a word dropped. */
export function wordsOf(plain: string): string[] {
  return (
    plain
      .replace(/\b(do|does|did|is|are|was|were|has|have)n'?t\b/g, "$1 not")
      .replace(/\b(authori|organi|recogni|initiali)s(?=[ei]|ation)/g, "$1z")
      .replace(/([a-z])'(?=[a-z])/g, "$1")
      .match(/[a-z0-9_]+/g) ?? []
  );
}
