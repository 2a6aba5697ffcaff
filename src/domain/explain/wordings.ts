import type { CatalogueEntry } from "./catalogue.ts";
import { readText, runLength, runsOf } from "./read.ts";

/** A piece of a wording between two places that vary. */
export interface Part {
  words: readonly string[];
  /** Every run of words in it, in order. */
  runs: readonly string[];
}

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

/** All wordings of an entry; worked out once. */
export function wordingsOf(entry: CatalogueEntry): readonly Wording[] {
  const known = compiled.get(entry);
  if (known) return known;
  const spelledCodes = entry.code
    .map((code) => code.replaceAll("_", " "))
    .filter((words) => words.split(" ").length > 2);
  const isAnswer = entry.status.length > 0;
  const wordings = [
    ...entry.messages.map((text) => wording(text, sentencesOf(text), true, true)),
    ...(entry.otherTools ?? [])
      .flatMap(alternatives)
      .map((text) => oneSentence(text, isAnswer || /openai|authorization|bearer|iso-8859-1/i.test(text))),
    ...(entry.sharedWordings ?? [])
      .flatMap(alternatives)
      .map((text) => ({ ...oneSentence(text, false), isShared: true })),
    ...spelledCodes.map((text) => oneSentence(text, false)),
  ];
  compiled.set(entry, wordings);
  return wordings;
}

/** Writes out every alternative: `a {b|c}` means `a b` and `a c`. */
export function alternatives(text: string): string[] {
  const choice = /\{([^{}]*)\}/.exec(text);
  if (choice === null) return [text];
  const [before, after] = [text.slice(0, choice.index), text.slice(choice.index + choice[0].length)];
  return (choice[1] ?? "").split("|").flatMap((one) => alternatives(before + one + after));
}

function oneSentence(text: string, isTelling: boolean): Wording {
  return wording(
    text,
    [sentenceOf(text, 0)].filter(({ length }) => length > 0),
    isTelling,
    false,
  );
}

function wording(
  text: string,
  sentences: readonly Sentence[],
  isTelling: boolean,
  isMessage: boolean,
): Wording {
  return {
    text,
    sentences,
    literal: literalOf(text),
    isTelling,
    isMessage,
    isShared: false,
  };
}

function sentencesOf(text: string): Sentence[] {
  return text
    .split(/\.(?: |$)|\n/)
    .flatMap((one) => splitAtColon(one))
    .map(sentenceOf)
    .filter(({ length, leads }) => length > (leads ? 0 : 1));
}

/** A colon ends a sentence, unless so little stands before it that it is one with what follows. */
function splitAtColon(sentence: string): string[] {
  const [opening = "", ...rest] = sentence.split(/:(?: |$)/);
  return readText(opening).words.length < runLength ? [sentence] : [opening, ...rest];
}

function sentenceOf(text: string, index: number): Sentence {
  const parts = text
    .split("…")
    .map((part) => readText(part).words)
    .filter((words) => words.length > 0)
    .map((words) => ({ words, runs: runsOf(words) }));
  return { parts, length: parts.flatMap(({ words }) => words).length, leads: index === 0 };
}

function literalOf(text: string): string[] {
  return text
    .replace(/^…/, "")
    .split("…")
    .map((part) => readText(part).plain);
}
