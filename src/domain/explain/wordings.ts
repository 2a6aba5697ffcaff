import type { CatalogueEntry } from "./catalogue.ts";
import { plainOf, runLength, runsOf, wordsOf } from "./read.ts";

/** A piece of a wording between two places that vary. */
export interface Part {
  words: readonly string[];
  /** Every run of words in it, in order. */
  runs: readonly string[];
}

/** A sentence of a wording, ready to be looked for. */
export interface Sentence {
  parts: readonly Part[];
  length: number;
  /** Whether it opens its message; later sentences are often shared with other messages. */
  leads: boolean;
}

/** A wording of an entry, ready to be looked for. */
export interface Wording {
  /** As the catalogue has it. */
  text: string;
  sentences: readonly Sentence[];
  /** Normalized parts with their punctuation. */
  literal: readonly string[];
  /**
   * Whether it shows that the text is about OpenAI. What other tools print when no answer came is the same for every
   * server, unless it names OpenAI or the header that carries the key.
   */
  isTelling: boolean;
  /** Whether it is one of the messages of the entry. */
  isMessage: boolean;
  /** Whether other services use it, too, so that it counts only in a text about OpenAI. */
  isShared: boolean;
}

const compiled = new WeakMap<CatalogueEntry, readonly Wording[]>();

/** The API's own wordings of an entry, its messages and codes; worked out once. */
export function ownWordings(entry: CatalogueEntry): readonly Wording[] {
  const known = compiled.get(entry);
  if (known) return known;
  // Without the parameter that was refused, such a code tells nothing in words.
  const codes = entry.param.length > 0 ? [] : entry.code;
  const inWords = codes.flatMap((code) => [" ", ""].map((between) => code.replaceAll("_", between)));
  const wordings = [...entry.messages.map(messageOf), ...inWords.map((one) => oneSentence(one, false))];
  compiled.set(entry, wordings);
  return wordings;
}

/** How OpenAI ends messages of all kinds. */
const closing = /contact us through .+ at help\.openai\.com/;

function messageOf(text: string): Wording {
  const sentences = text
    .replace(closing, "…")
    .split(/[.!](?: |$)|\n/)
    .flatMap((one) => splitAtColon(one))
    .map((one, index) => sentenceOf(piecesOf(one), index === 0))
    .filter(({ length, leads }) => length > (leads ? 0 : 1));
  return wording(text, piecesOf(text), sentences, true, true);
}

/** A wording without sentences of its own, as tools and codes say it. */
export function oneSentence(text: string, isTelling: boolean): Wording {
  const pieces = piecesOf(text);
  return wording(text, pieces, [sentenceOf(pieces, true)], isTelling, false);
}

function wording(
  text: string,
  pieces: readonly string[],
  sentences: readonly Sentence[],
  isTelling: boolean,
  isMessage: boolean,
): Wording {
  const literal = pieces[0] === "" ? pieces.slice(1) : pieces;
  return { text, sentences, literal, isTelling, isMessage, isShared: false };
}

/** A colon ends a sentence, unless so little stands before it that it is one with what follows. */
function splitAtColon(sentence: string): string[] {
  const [opening = "", ...rest] = sentence.split(/:(?: |$)/);
  return wordsOf(plainOf(opening)).length < runLength ? [sentence] : [opening, ...rest];
}

function piecesOf(text: string): string[] {
  return text.split("…").map(plainOf);
}

function sentenceOf(pieces: readonly string[], leads: boolean): Sentence {
  const parts = pieces
    .map(wordsOf)
    .filter((words) => words.length > 0)
    .map((words) => ({ words, runs: runsOf(words) }));
  return { parts, length: parts.flatMap(({ words }) => words).length, leads };
}
