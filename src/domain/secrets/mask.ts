/**
 * Finds credentials in what a reader pastes, and hides them before anything else sees the text. Detection is by
 * prefix and shape. Masked keys and placeholders stay as they are, so that a masked text can be masked again.
 */
import { piecesAt } from "./pieces.ts";
import { finish, type Steps } from "../steps.ts";
import { matchesPerStep, projectSteps } from "./projection.ts";
import { type SecretShape, secretShapes } from "./shapes.ts";
import { isWhole, wholeLines } from "./whole.ts";

/** What was hidden; never the secret itself. */
export interface Found {
  /** What it is, in words that complete "This is …". */
  kind: string;
  /** Last four characters, for OpenAI keys only: enough to find the key in the list and revoke it. */
  lastFour?: string;
}

/** A text without its secrets, and what they were. */
export interface Masked {
  text: string;
  found: readonly Found[];
}

/** A place that is hidden. */
export interface Range extends Found {
  /** Whether it is a whole key at the end of a line, so that nothing of the next line belongs to it. */
  whole?: boolean | undefined;
  /** Place of the shape in the list. */
  order: number;
  start: number;
  end: number;
  shown?: string | undefined;
}

/** Replaces every credential in a text. */
export function maskSecrets(text: string): Masked {
  return finish(maskSteps(text));
}

/**
 * The same in steps. Each shape is looked for in the whole text, so that no secret is cut in two; what is hidden does
 * not depend on where a step ends.
 *
 * @param write what stands in place of a secret, given what stood there
 */
export function* maskSteps(
  text: string,
  write: (range: Range, original: string) => string = maskOf,
): Steps<Masked> {
  const { text: plain, offset } = yield* projectSteps(text);
  const found: Range[] = yield* findPieces(plain);
  for (const [order, shape] of secretShapes.entries()) {
    yield* findRanges(plain, shape, order, found);
  }
  yield;
  const ranges = merge(found);
  const pieces: string[] = [];
  let end = 0;
  for (const range of ranges) {
    const start = offset(range.start);
    pieces.push(text.slice(end, start));
    // The end is where the last hidden character ends, not where the next one begins: a line break may lie between.
    end = offset(range.end - 1) + lengthAt(text, offset(range.end - 1), offset(range.end));
    pieces.push(write(range, text.slice(start, end)));
  }
  pieces.push(text.slice(end));
  return { text: pieces.join(""), found: distinct(ranges) };
}

/** Whether a text seems to hold a credential, in which case it must not be searched for, stored or shown. */
export function looksLikeSecret(text: string): boolean {
  return maskSecrets(text).found.length > 0;
}

/** Length in the original of one projected character: one, unless it was written as an escape. */
function lengthAt(text: string, start: number, end: number): number {
  const written = /^(?:%(?:25)*[\da-f]{2}|\\+(?:u00|x)[\da-f]{2}|&#x?[\da-f]+;|=(?:2d|3d|5f)|\uD835.)/i.exec(
    text.slice(start, end),
  );
  return written?.[0].length ?? 1;
}

/** Characters in which one step looks for a shape. */
const window = 16_384;
/** Characters that two windows share, as long as the longest name before a secret and the beginning of one. */
const shared = 400;

/** Adds the places of one shape to those that were found. */
function* findRanges(plain: string, shape: SecretShape, order: number, found: Range[]): Steps<undefined> {
  let characters = 0;
  for (let start = 0; start < plain.length;) {
    const end = start + window;
    const piece = plain.slice(0, end);
    shape.pattern.lastIndex = start;
    for (let match = shape.pattern.exec(piece); match !== null; match = shape.pattern.exec(piece)) {
      let next = match.index + Math.max(1, match[0].length);
      if (next >= end) {
        // It may go on behind the window.
        shape.pattern.lastIndex = match.index;
        match = shape.pattern.exec(plain) ?? match;
        next = match.index + match[0].length;
      }
      const range = yield* rangeSteps(plain, shape, order, match);
      if (range !== undefined) {
        found.push(range);
        // The line after a whole key may hold another one.
        next = Math.min(next, Math.max(range.end, match.index + 1));
      }
      characters += match[0].length + charactersPerMatch;
      if (characters >= matchesPerStep * charactersPerMatch) {
        characters = 0;
        yield;
      }
      start = next;
      shape.pattern.lastIndex = next;
    }
    start = Math.max(start, end - shared);
    yield;
  }
  return undefined;
}

/** A match takes as long to judge as this many of its characters. */
const charactersPerMatch = 20;

function* rangeSteps(
  plain: string,
  { kind, shown, randomOnly, before, except }: SecretShape,
  order: number,
  match: RegExpExecArray,
): Steps<Range | undefined> {
  const matched = match.groups?.["secret"] ?? match[0];
  const place = match.index + match[0].lastIndexOf(matched);
  if (except?.test(plain.slice(Math.max(0, match.index - wordBefore), place))) return undefined;
  const start = before ? beginningOf(plain, place) : place;
  const cut = place + cutAtNextLine(plain, place, matched.trimEnd());
  const whole = wholeLines(plain.slice(start, cut));
  const end = whole === undefined ? cut : start + whole;
  const value = plain.slice(start, end).replaceAll("\n", "");
  if (nameOfThing.test(plain.slice(start, end)) || (randomOnly && isPlaceholderLine(plain.slice(start, end))))
    return undefined;
  if (value.length < shortest || isPlaceholder(value)) return undefined;
  if (randomOnly && !(yield* randomSteps(value))) return undefined;
  const range = { kind, order, start, end, whole: whole !== undefined };
  return shown === undefined ? range : { ...range, shown, lastFour: value.slice(-4) };
}

const shortest = 6;
/** Characters of the word before a match, as in `cache key: …`. */
const wordBefore = 16;

/** Where the characters of a key begin that stand before an offset. */
function beginningOf(plain: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < longestBeginning && /[\w-]/.test(plain.charAt(start - 1))) start -= 1;
  return start;
}

const longestBeginning = 200;

/** Beginnings of keys that are told even where blanks stand in them. */
const beginnings =
  /(?<![A-Za-z\d])(?:sk-|ek_|sess-|gh[a-z]_|github_pat_|glpat-|hf_|AIza|xox[a-z]-|gsk_|npm_)/gi;

/** The shapes, looked for at the beginning of a text only. */
const shapesAtStart = secretShapes.map(
  ({ pattern }) => new RegExp(pattern.source, pattern.flags.replace("g", "y")),
);

/** Keys with blanks between their pieces, by the shapes of what they are without. */
function* findPieces(plain: string): Steps<Range[]> {
  const found: Range[] = [];
  let read = 0;
  let count = 0;
  for (const { index } of plain.matchAll(beginnings)) {
    if (++count % beginningsPerStep === 0) yield;
    const pieces = index < read ? undefined : piecesAt(plain, index);
    if (pieces === undefined || namesThing(plain, index)) continue;
    read = pieces.end;
    const range = looksRandom(pieces.text) ? wholeRange(pieces.text) : undefined;
    if (range !== undefined)
      found.push({ ...range, start: index, end: pieces.end, whole: isWhole(pieces.text) });
  }
  return found;
}

const beginningsPerStep = 50;

/** Whether the first piece is a placeholder, or the name of a package or class: what follows it is something else. */
function namesThing(plain: string, start: number): boolean {
  const [first] = plain.slice(start, start + longestPlaceholder).split(/\s/, 1) as [string];
  return nameOfThing.test(first) || (placeholderWords.test(first) && !looksRandom(first));
}

/** What a text is if it is one secret from its first character on. */
function wholeRange(text: string): Range | undefined {
  for (const [order, shape] of secretShapes.entries()) {
    const pattern = shapesAtStart[order];
    if (pattern === undefined) continue;
    pattern.lastIndex = 0;
    const match = pattern.exec(text);
    const range = match === null ? undefined : finish(rangeSteps(text, shape, order, match));
    if (range !== undefined) return range;
  }
  return undefined;
}

/** A name such as those of packages and classes, at the end of a line: what the next line adds does not make it a key. */
const nameOfThing = /^(?:sk|ek)(?!-(?:proj|svcacct|service|admin)-)(?:[-_][a-z]{2,12}){3,8}(?:\n|$)/;

/** How lines after a key begin when they do not continue it. */
const newLine =
  /\n(?:(?:Traceback|During|File|The|This|Error|Incorrect|Unauthorized|Forbidden|Too|Not|Bad|Internal|Client|Server|Authorization|Content|HTTP|INFO|WARN|WARNING|ERROR|DEBUG|Connection|openai|httpx|httpcore|curl|export|import|from|const|print|client|does|and|is|at|\d{4}-\d\d-\d\dT?)(?=[ \t\n:(.,]|$)|(?:export )?(?:[A-Z]+(?:_[A-Z]+)*|[A-Z]?[a-z]+(?:[._-][a-z]+)*)(?: ?=|:[ \n]))/;

/** Length of a secret without the next line, where that begins with a word that no key continues with. */
function cutAtNextLine(plain: string, start: number, whole: string): number {
  // A few characters more, to see the sign after a name.
  const cut = newLine.exec(`${plain.slice(start, start + whole.length + 2)} `);
  return cut === null ? whole.length : Math.min(cut.index, whole.length);
}

/** Whether a value only stands for a key, as in instructions. */
function isPlaceholder(value: string): boolean {
  if (value.length > longestPlaceholder) return false;
  const rest = value.replace(/^[A-Za-z]{1,8}[-_]/, "");
  return (
    /^[^.]{0,15}\.{3}/.test(value) ||
    // A random value holds any of these words now and then.
    (placeholderWords.test(value) && !looksRandom(value)) ||
    new Set(rest.replace(/[-_]/g, "")).size <= 2 ||
    /^[a-z]{1,15}(?:[-_.][a-z]{1,15})*[-_.]?$/.test(value) ||
    /^[A-Z]{1,15}(?:[-_][A-Z]{1,15})+$/.test(value)
  );
}

const longestPlaceholder = 400;

/** Whether the first of several lines is a placeholder or a name: what the next line holds is then something else. */
function isPlaceholderLine(value: string): boolean {
  const [line = "", next] = value.split("\n", 2);
  if (next === undefined || line.length < shortest) return false;
  return (placeholderWords.test(line) || nameInProgram.test(line)) && !looksRandom(line);
}

const placeholderWords =
  /your|example|placeholder|replace|dummy|(?:key|token|secret|password)[-_]?(?:here|goes)|insert|redacted|hidden|masked|xxxxx|\*{4}|^(?:password|passwd|secret|changeme|postgres)\d{0,3}$/i;

/** Whether letters and digits change so often that nobody typed the value, and no program has such a name. */
function looksRandom(value: string): boolean {
  return finish(randomSteps(value));
}

/** The same in steps. Signs are counted run by run: to take out what stands between takes longer, and in one piece. */
function* randomSteps(value: string): Steps<boolean> {
  let signs = 0;
  let runs = 0;
  let changes = -1;
  let last = -1;
  for (const [run] of value.matchAll(/[a-z]+|[A-Z]+|\d+/g)) {
    if (++runs % matchesPerStep === 0) yield;
    const kind = run < "A" ? 0 : run < "a" ? 1 : 2;
    if (kind !== last) changes += 1;
    last = kind;
    signs += run.length;
  }
  return (
    changes >= leastChanges &&
    (changes >= signs * leastShare || hexadecimal.test(value)) &&
    !nameInProgram.test(value)
  );
}

const leastChanges = 5;
/** Random letters and digits change at every second character; names of models and dates at every sixth. */
const leastShare = 0.2;
/** A number of base 16, at the end of a sentence too, in which digits come in longer runs now and then. */
const hexadecimal = /^[\da-f-]{32,}\.?$/;
/** Words in a row, each with a capital, as `settings.OpenAiApiKey`. */
const nameInProgram = /^_*[a-z]*(?:[-_.]?(?:[A-Z]+[a-z]{2,}|Ai|[A-Z]{2,4}\b)|[-_.][a-z]+){3,}$/;

/**
 * Joins ranges that overlap; the earlier shape of the list keeps its name, and all of the place is hidden. Only what
 * begins inside a whole key and goes on behind it ends with it.
 */
function merge(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || range.start >= last.end) {
      merged.push(range);
    } else {
      const named = range.order < last.order ? range : last;
      const end = last.whole ? last.end : Math.max(last.end, range.end);
      merged[merged.length - 1] = { ...named, start: last.start, end, whole: last.whole };
    }
  }
  return merged;
}

/** What stands in place of what was hidden. */
export function maskOf({ kind, shown, lastFour }: Range): string {
  return shown === undefined ? `[hidden: ${kind}]` : `${shown}****${lastFour}`;
}

/** Whether a text still shows what {@link maskSecrets} put in the place of a credential. */
export function showsMask(text: string): boolean {
  return /\[hidden: [^\]]+\]|[-_]\*{4}/.test(text);
}

function distinct(ranges: readonly Range[]): Found[] {
  const found = ranges.map(
    ({ kind, lastFour }) => [`${kind} ${lastFour}`, lastFour ? { kind, lastFour } : { kind }] as const,
  );
  return [...new Map(found).values()];
}
