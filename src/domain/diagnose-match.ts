import type { CatalogueEntry } from "./diagnose-catalogue.ts";
import { type ReadableText, readText, runLength, runsOf } from "./diagnose-normalize.ts";
import { otherWordings } from "./diagnose-signs.ts";

/**
 * How well a wording of an entry was found.
 * - `whole`: one of its sentences from beginning to end, and long enough to be nobody else's.
 * - `part`: a run of its words, as of a message that was cut.
 * - `weak`: a sentence so short that others use it too.
 */
export type Strength = "whole" | "part" | "weak";

export interface WordingMatch {
  strength: Strength;
  /** Words of the sentence that were found. */
  words: number;
  /** The wording as the catalogue has it. */
  wording: string;
  /** Whether punctuation and quotes agree too. */
  literal: boolean;
  /** Share of the messages of the catalogue entry of which something was found. */
  share: number;
}

interface Sentence {
  /** Words of the parts between the places that vary. */
  parts: readonly (readonly string[])[];
  length: number;
  /** Whether it opens its message; later sentences are often shared with other messages. */
  leads: boolean;
}

interface Wording {
  text: string;
  sentences: readonly Sentence[];
  /** Normalized parts with their punctuation. */
  literal: readonly string[];
}

/** Characters a part that varies may have. */
const widest = 240;
/** Places of its beginning at which a wording is tried; a log that repeats it more often tells nothing new. */
const mostTries = 200;

const compiled = new WeakMap<CatalogueEntry, readonly Wording[]>();

/** Finds the entry's wordings in a text; the best match, if there is one. */
export function matchWordings(text: ReadableText, entry: CatalogueEntry): WordingMatch | undefined {
  const wordings = wordingsOf(entry);
  const matches = wordings.flatMap((wording) => matchWording(text, wording) ?? []);
  const best = matches.toSorted(
    (a, b) => Number(b.literal) - Number(a.literal) || rank(b) - rank(a) || b.words - a.words,
  )[0];
  const own = matches.filter(({ wording }) => entry.messages.includes(wording)).length;
  return best && { ...best, share: own / Math.max(1, entry.messages.length) };
}

const rank = ({ strength }: Pick<WordingMatch, "strength">) => ({ whole: 2, part: 1, weak: 0 })[strength];

function matchWording(text: ReadableText, wording: Wording): Omit<WordingMatch, "share"> | undefined {
  const found = wording.sentences.flatMap((sentence) => matchSentence(text, sentence) ?? []);
  const best = found.toSorted((a, b) => rank(b) - rank(a) || b.words - a.words)[0];
  if (best === undefined) return undefined;
  // An opening too short to be telling is telling together with what follows it.
  const isConfirmed = found.length > 1 && found.some(({ leads }) => leads);
  return {
    strength: isConfirmed ? "whole" : best.strength,
    words: found.reduce((sum, { words }) => sum + words, 0),
    wording: wording.text,
    literal: isLiteral(text.plain, wording.literal),
  };
}

interface SentenceMatch {
  strength: Strength;
  words: number;
  leads: boolean;
}

function matchSentence(text: ReadableText, { parts, leads, length }: Sentence): SentenceMatch | undefined {
  if (
    parts.every((part) => part.every((word) => text.vocabulary.has(word))) &&
    hasInOrder(text.joined, parts)
  ) {
    return { strength: leads && length >= runLength ? "whole" : "weak", words: length, leads };
  }
  const words = Math.max(...parts.map((part, index) => longestRun(text, part, index === 0)));
  return words === 0 ? undefined : { strength: leads ? "part" : "weak", words, leads };
}

/** Whether the parts follow each other with something in between. */
function hasInOrder(joined: string, parts: readonly (readonly string[])[]): boolean {
  const [first = [], ...rest] = parts;
  const needle = ` ${first.join(" ")} `;
  let tries = mostTries;
  for (let at = joined.indexOf(needle); at !== -1 && tries > 0; at = joined.indexOf(needle, at + 1)) {
    tries -= 1;
    let end = at + needle.length - 1;
    const all = rest.every((part) => {
      const next = ` ${part.join(" ")} `;
      const place = joined.slice(end, end + widest).indexOf(next);
      end += place + next.length - 1;
      return place !== -1;
    });
    if (all) return true;
  }
  return false;
}

/** Words that a run needs which is not the beginning of a sentence; messages are cut at their end far more often. */
const innerRunLength = 6;

/** Length of the longest run of words of the part that the text has too, if it is long enough to tell. */
function longestRun({ runs }: ReadableText, part: readonly string[], opens: boolean): number {
  let longest = 0;
  let length = 0;
  for (const [start, run] of runsOf(part).entries()) {
    length = runs.has(run) ? Math.max(length + 1, runLength) : 0;
    const opensSentence = opens && start === length - runLength;
    if (opensSentence || length >= innerRunLength) longest = Math.max(longest, length);
  }
  return longest;
}

/** Whether the parts stand in the text with their punctuation; a varying part has at least one character, no quote. */
function isLiteral(plain: string, parts: readonly string[]): boolean {
  const [first = "", ...rest] = parts;
  let tries = mostTries;
  for (let at = plain.indexOf(first); at !== -1 && tries > 0; at = plain.indexOf(first, at + 1)) {
    tries -= 1;
    let end = at + first.length;
    const all = rest.every((part) => {
      const gap = plain.slice(end, end + widest);
      const place = gap.indexOf(part, 1);
      const varies = gap !== "" && !gap.startsWith("'");
      end += place + part.length;
      return varies && place !== -1;
    });
    if (all) return true;
  }
  return false;
}

function wordingsOf(entry: CatalogueEntry): readonly Wording[] {
  const known = compiled.get(entry);
  if (known) return known;
  const spelledCodes = entry.code
    .map((code) => code.replaceAll("_", " "))
    .filter((words) => words.split(" ").length > 2);
  const wordings = [
    ...entry.messages.map((text) => ({ text, sentences: sentencesOf(text), literal: literalOf(text) })),
    ...[...(otherWordings[entry.row] ?? []), ...spelledCodes].map((text) => ({
      text,
      sentences: [sentenceOf(text, 0)].filter(({ length }) => length > 0),
      literal: literalOf(text),
    })),
  ];
  compiled.set(entry, wordings);
  return wordings;
}

function sentencesOf(text: string): Sentence[] {
  return text
    .split(/[.:](?: |$)|\n/)
    .map(sentenceOf)
    .filter(({ length, leads }) => length > (leads ? 0 : 1));
}

function sentenceOf(text: string, index: number): Sentence {
  const parts = text
    .split("…")
    .map((part) => readText(part).words)
    .filter((part) => part.length > 0);
  return { parts, length: parts.flat().length, leads: index === 0 };
}

function literalOf(text: string): string[] {
  return text
    .replace(/^…/, "")
    .split("…")
    .map((part) => readText(part).plain);
}
