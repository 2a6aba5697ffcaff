/** The part of a text that tells best whether to open it. */
import { joinWords, type Piece, type Word, wordsOf } from "./marks.ts";
import { isChinese } from "./query.ts";
import { findOnly } from "./record.ts";
import { type Fillers, plainStems, termsOf } from "./terms.ts";

/** Words of an excerpt: two lines on a wide screen. */
const length = 26;
/** Characters of one in Chinese. */
const lengthInChinese = 60;
/** Words before a match that is too far from where its sentence begins. */
const lead = 4;
/** How much of an excerpt may stand before a match, for the start of its sentence. */
const longestLead = 0.5;
/** Of longer texts the beginning is read. */
const longestText = 12_000;

/**
 * The part of a text that tells best whether to open it, in pieces: its beginning, because there the answer stands, or
 * a stretch that holds more of what was asked and the title above does not say.
 *
 * @param weak stems that say little
 */
export function excerptOf(
  text: string,
  asked: ReadonlySet<string>,
  fillers: Fillers,
  title: string,
  weak: ReadonlySet<string>,
): Piece[] {
  const [told = ""] = text.slice(0, longestText).split(findOnly);
  const words = wordsOf(told, asked, fillers);
  const said = new Set(plainStems(title, fillers));
  const open = new Set([...asked].filter((stem) => !said.has(stem) && !weak.has(stem)));
  // Where the title says nothing of it, one word shows why the place was found.
  const least = [...asked].some((stem) => said.has(stem)) ? 2 : 1;
  const size = isChinese(told) ? lengthInChinese : length;
  const telling = words.map(({ text, found }) => {
    const stems = found.filter((stem) => open.has(stem));
    return stems.length > 0 && isTelling(text, asked, fillers) ? stems : [];
  });
  const start = bestStart(words, telling, size, least);
  const end = start + size;
  const pieces = joinWords(words.slice(start, end));
  const before = start > 0 ? [{ text: "… ", isMatch: false }] : [];
  const after = end < words.length ? [{ text: "…", isMatch: false }] : [];
  return [...before, ...pieces, ...after];
}

/** Whether a text holds any of the stems. */
export function holdsAny(text: string, asked: ReadonlySet<string>, fillers: Fillers): boolean {
  return termsOf(text, fillers).some(({ stem }) => asked.has(stem));
}

/** A name as programs write it: `rate_limit_exceeded` says nothing to those who asked what was *exceeded*. */
const codeName = /_|\p{Ll}\p{Lu}/u;
/** What stands in programs only. */
const code = /[${}[\]|;=<>\\]/;

/** A line of a program tells nothing, and the name of something in one does only when it was asked for as a whole. */
function isTelling(word: string, asked: ReadonlySet<string>, fillers: Fillers): boolean {
  const [name, ...parts] = termsOf(word, fillers);
  if (code.test(word)) return false;
  if (!name?.joined || !codeName.test(word)) return true;
  return asked.has(name.stem) || parts.every(({ stem }) => asked.has(stem));
}

/** What stands at the end of a sentence: its stop, and what closes behind it. */
const sentenceEnd = /[.…?!。？！]["”’)）]*\s*$/u;

/**
 * Where a stretch begins that holds the most stems, and at least so many more than the beginning; 0 when none does. Of
 * those that hold as many, the first that begins a sentence.
 */
function bestStart(
  words: readonly Word[],
  telling: readonly (readonly string[])[],
  size: number,
  least: number,
): number {
  const countFrom = (start: number) => new Set(telling.slice(start, start + size).flat()).size;
  let best = { start: 0, worth: countFrom(0) + least - 0.5 };
  let sentence = 0;
  for (const [at, found] of telling.entries()) {
    if (sentenceEnd.test(words[at - 1]?.text ?? "")) sentence = at;
    if (found.length === 0) continue;
    const starts = at - sentence <= size * longestLead ? [sentence, at - lead] : [at - lead];
    for (const start of starts.map((one) => Math.max(0, one))) {
      const worth = countFrom(start) + (start === sentence ? 0.25 : 0);
      if (worth > best.worth) best = { start, worth };
    }
  }
  return best.start > 0 ? fullFrom(best.start, words, size) : 0;
}

/** Where a stretch at the end of a text begins so that it is no shorter than others: at most with the rest of a sentence. */
function fullFrom(start: number, words: readonly Word[], size: number): number {
  const earliest = Math.max(0, words.length - size);
  if (start <= earliest) return start;
  const sentence = words.findIndex(
    (_, at) => at >= earliest && (at === 0 || sentenceEnd.test(words[at - 1]?.text ?? "")),
  );
  return sentence >= 0 && sentence < start ? sentence : start;
}
