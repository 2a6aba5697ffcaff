/**
 * Finds credentials in what a reader pastes, and hides them before anything else sees the text. Detection is by
 * prefix and shape. Masked keys and placeholders stay as they are, so that a masked text can be masked again.
 */
import { finish, matchesPerStep, projectSteps, type Steps } from "./projection.ts";
import { type SecretShape, secretShapes } from "./shapes.ts";

/** What was hidden; never the secret itself. */
export interface Found {
  /** What it is, in words that complete "This is …". */
  kind: string;
  /** Last four characters, for OpenAI keys only: enough to find the key in the list and revoke it. */
  lastFour?: string;
}

export interface Masked {
  text: string;
  found: readonly Found[];
}

interface Range extends Found {
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
 */
export function* maskSteps(text: string): Steps<Masked> {
  const { text: plain, offset } = yield* projectSteps(text);
  const found: Range[] = [];
  for (const [order, shape] of secretShapes.entries()) {
    yield;
    yield* findRanges(plain, shape, order, found);
  }
  yield;
  const ranges = merge(found);
  const pieces: string[] = [];
  let end = 0;
  for (const range of ranges) {
    pieces.push(text.slice(end, offset(range.start)), maskOf(range));
    // The end is where the last hidden character ends, not where the next one begins: a line break may lie between.
    end = offset(range.end - 1) + lengthAt(text, offset(range.end - 1), offset(range.end));
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
  const written = /^(?:%(?:25)*[\da-f]{2}|\\+(?:u00|x)[\da-f]{2}|&#x?[\da-f]+;)/i.exec(
    text.slice(start, end),
  );
  return written?.[0].length ?? 1;
}

/** Adds the places of one shape to those that were found. */
function* findRanges(plain: string, shape: SecretShape, order: number, found: Range[]): Steps<undefined> {
  let characters = 0;
  for (const match of plain.matchAll(shape.pattern)) {
    const range = rangeOf(plain, shape, order, match);
    if (range !== undefined) found.push(range);
    characters += match[0].length + charactersPerMatch;
    if (characters < matchesPerStep * charactersPerMatch) continue;
    characters = 0;
    yield;
  }
  return undefined;
}

/** A match takes as long to judge as this many of its characters. */
const charactersPerMatch = 20;

function rangeOf(
  plain: string,
  { kind, shown, randomOnly }: SecretShape,
  order: number,
  match: RegExpExecArray,
): Range | undefined {
  const whole = match.groups?.["secret"] ?? match[0];
  const start = match.index + match[0].lastIndexOf(whole);
  const end = start + cutAtNextLine(plain, start, whole.trimEnd());
  const value = plain.slice(start, end).replaceAll("\n", "");
  if (nameOfThing.test(plain.slice(start, end)) || (randomOnly && isPlaceholderLine(plain.slice(start, end))))
    return undefined;
  if (value.length < shortest || isPlaceholder(value) || (randomOnly && !looksRandom(value)))
    return undefined;
  const range = { kind, order, start, end };
  return shown === undefined ? range : { ...range, shown, lastFour: value.slice(-4) };
}

const shortest = 6;

/** A name such as those of packages and classes, at the end of a line: what the next line adds does not make it a key. */
const nameOfThing = /^(?:sk|ek)(?!-(?:proj|svcacct|service|admin)-)(?:[-_][a-z]{2,12}){3,8}(?:\n|$)/;

/** How lines after a key begin when they do not continue it. */
const newLine =
  /\n(?:(?:Traceback|During|File|The|This|Error|Incorrect|Authorization|Content|HTTP|INFO|WARN|WARNING|ERROR|DEBUG|Connection|openai|httpx|httpcore|curl|export|import|from|const|print|client|does|and|is|at|\d{4}-\d\d-\d\dT?)(?=[ \t:(.,]|$)|(?:export )?[A-Z]+(?:_[A-Z]+)+[=:])/;

/** Length of a secret without the next line, where that begins with a word that no key continues with. */
function cutAtNextLine(plain: string, start: number, whole: string): number {
  if (!whole.includes("\n")) return whole.length;
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

/** Whether the first of several lines is a placeholder: what the next line holds is then something else. */
function isPlaceholderLine(value: string): boolean {
  const [line = "", next] = value.split("\n", 2);
  return next !== undefined && line.length >= shortest && placeholderWords.test(line) && !looksRandom(line);
}

const placeholderWords =
  /your|example|placeholder|replace|dummy|(?:key|token|secret|password)[-_]?(?:here|goes)|insert|redacted|hidden|masked|xxxxx|^(?:password|passwd|secret|changeme|postgres)\d{0,3}$/i;

/** Whether letters and digits change so often that nobody typed the value. */
function looksRandom(value: string): boolean {
  let [length, changes, last] = [0, 0, ""];
  for (let index = 0; index < value.length; index += 1) {
    const one = value.charAt(index);
    const kind =
      one >= "a" && one <= "z" ? "a" : one >= "A" && one <= "Z" ? "A" : one >= "0" && one <= "9" ? "0" : "";
    if (kind === "") continue;
    if (length > 0 && kind !== last) changes += 1;
    [length, last] = [length + 1, kind];
  }
  return changes >= leastChanges && changes >= length * leastShare;
}

const leastChanges = 5;
/** Random letters and digits change at every second character; names of models and dates at every sixth. */
const leastShare = 0.2;

/** Joins ranges that overlap; the earlier shape of the list keeps its name, and all of the place is hidden. */
function merge(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || range.start >= last.end) {
      merged.push(range);
    } else {
      const named = range.order < last.order ? range : last;
      merged[merged.length - 1] = { ...named, start: last.start, end: Math.max(last.end, range.end) };
    }
  }
  return merged;
}

function maskOf({ kind, shown, lastFour }: Range): string {
  return shown === undefined ? `[hidden: ${kind}]` : `${shown}****${lastFour}`;
}

/** Whether a text still shows what {@link maskSecrets} put in the place of a credential. */
export function showsMask(text: string): boolean {
  return /\[hidden: [^\]]+\]|[-_]\*{4}/.test(text);
}

function distinct(ranges: readonly Range[]): Found[] {
  const found = new Map(ranges.map(({ kind, lastFour = "" }) => [`${kind} ${lastFour}`, { kind, lastFour }]));
  return [...found.values()].map(({ kind, lastFour }) => (lastFour === "" ? { kind } : { kind, lastFour }));
}
