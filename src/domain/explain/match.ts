import { placesOf, type ReadableText, runLength } from "./read.ts";
import type { Part, Sentence, Wording } from "./wordings.ts";

/**
 * How well a wording of an entry was found.
 * - `whole`: one of its sentences from beginning to end, and long enough to be nobody else's.
 * - `part`: a run of its words, as of a message that was cut.
 * - `weak`: a sentence so short that others use it too.
 */
export type Strength = "whole" | "part" | "weak";

/** A wording that a text holds, and how well. */
export interface WordingMatch {
  strength: Strength;
  /** Words of the sentence that were found. */
  words: number;
  /** Share of the words of the sentence that were found. */
  coverage: number;
  /** Whether the text goes on with other words where only a part was found: nothing shows that it was cut. */
  deviates: boolean;
  /** The wording as the catalogue has it. */
  wording: string;
  /** Whether punctuation and quotes agree too. */
  literal: boolean;
  /** Whether its beginning stands in the text with its punctuation. */
  opens: boolean;
  /** Whether the wording alone shows that the text is about OpenAI, if it was found well enough. */
  isTelling: boolean;
  /** Whether other services use the wording, too, so that it counts only in a text about OpenAI. */
  isShared: boolean;
  /** Whether it is one of the entry's own messages. */
  isMessage: boolean;
  /** Share of the messages of the catalogue entry of which something was found. */
  share: number;
  /** Character of the text's joined words where it was found last; -1 if only a later sentence was. */
  at: number;
}

/** Characters a part that varies may have. */
const widest = 240;

type Match = Omit<WordingMatch, "share">;

/** The wordings of an entry that a text holds, each as far as it was found. */
export function matchWordings(text: ReadableText, wordings: readonly Wording[]): WordingMatch[] {
  const matches = wordings.flatMap((wording) => matchWording(text, wording) ?? []);
  const share = messagesIn(matches) / Math.max(1, messagesIn(wordings));
  return matches.map((match) => ({ ...match, share }));
}

function messagesIn(of: readonly Pick<Wording, "isMessage">[]): number {
  return of.filter(({ isMessage }) => isMessage).length;
}

const rank = ({ strength, deviates }: Pick<WordingMatch, "strength" | "deviates">) =>
  ({ whole: 3, part: 2, weak: 0 })[strength] - Number(deviates);

function matchWording(text: ReadableText, wording: Wording): Match | undefined {
  if (!wording.sentences.some((sentence) => mayMatch(text, sentence))) return undefined;
  const found = wording.sentences.flatMap((sentence) => matchSentence(text, sentence) ?? []);
  const best = found.toSorted((a, b) => rank(b) - rank(a) || b.words - a.words)[0];
  if (best === undefined) return undefined;
  // How a message goes on is often how others go on, too: `Please try again later.`
  if (!found.some(({ leads }) => leads) && best.words < innerRunLength) return undefined;
  // An opening too short to be telling is telling together with what follows it.
  const isConfirmed = found.length > 1 && found.some(({ leads }) => leads);
  return {
    strength: isConfirmed ? "whole" : best.strength,
    words: found.reduce((sum, { words }) => sum + words, 0),
    coverage: best.coverage,
    deviates: best.deviates && !isConfirmed,
    wording: wording.text,
    literal: follows(text.plain, wording.literal, 0),
    opens: text.plain.includes(wording.literal[0] ?? ""),
    isTelling: wording.isTelling,
    isShared: wording.isShared,
    isMessage: wording.isMessage,
    at: found.find(({ leads }) => leads)?.at ?? -1,
  };
}

/** Whether a sentence is worth a closer look: its first words are there, or a run of any. Most are not. */
function mayMatch({ vocabulary, runs }: ReadableText, { parts }: Sentence): boolean {
  return (
    parts[0]?.words.every((word) => vocabulary.has(word)) === true ||
    parts.some((part) => part.runs.some((run) => runs.has(run)))
  );
}

interface SentenceMatch {
  strength: Strength;
  words: number;
  coverage: number;
  deviates: boolean;
  leads: boolean;
  at: number;
}

function matchSentence(text: ReadableText, { parts, leads, length }: Sentence): SentenceMatch | undefined {
  const knows = ({ words }: Part) => words.every((word) => text.vocabulary.has(word));
  if (parts.every(knows) && hasInOrder(text.joined, parts)) {
    const strength = leads && length >= runLength ? "whole" : "weak";
    const at = text.joined.lastIndexOf(` ${parts[0]?.words.join(" ") ?? ""} `);
    return { strength, words: length, coverage: 1, deviates: false, leads, at };
  }
  const cut = leads ? cutLength(text.joined, parts) : 0;
  const runs = parts.map((part, index) => longestRun(text, part, index === 0, index === parts.length - 1));
  const longest = runs.toSorted((a, b) => b.words - a.words)[0] ?? noRun;
  const words = Math.max(cut, longest.words);
  if (words === 0) return undefined;
  return {
    strength: leads ? "part" : "weak",
    words,
    coverage: words / length,
    deviates: cut === 0 && longest.deviates,
    leads,
    at: longest.at,
  };
}

/** Whether the words of the parts follow each other with something in between. */
function hasInOrder(joined: string, parts: readonly Part[]): boolean {
  // The blank after a part is also the one before the next.
  const pieces = parts.map(({ words }) => ` ${words.join(" ")} `);
  return follows(joined, pieces, 1);
}

/**
 * Whether the pieces stand in a text in their order; as many characters of two neighbors may be the same. A part that
 * varies has at least one character, and no quote at its beginning.
 */
function follows(text: string, [first = "", ...rest]: readonly string[], shared: number): boolean {
  for (const at of placesOf(text, first)) {
    let end = at + first.length - shared;
    const all = rest.every((piece) => {
      const gap = text.slice(end, end + widest);
      const place = gap.indexOf(piece, 1 - shared);
      end += place + piece.length - shared;
      return gap !== "" && !gap.startsWith("'") && place !== -1;
    });
    if (all) return true;
  }
  return false;
}

/** Words of a sentence in whose second part or later the text ends; 0 where it does not end there, or too soon. */
function cutLength(joined: string, parts: readonly Part[]): number {
  const [first, ...rest] = parts.map(({ words }) => words);
  if (first === undefined || rest.length === 0) return 0;
  let end = joined.lastIndexOf(` ${first.join(" ")} `);
  if (end === -1) return 0;
  let words = first.length;
  end += first.join(" ").length + 1;
  for (const part of rest) {
    const place = joined.indexOf(` ${part.join(" ")} `, end);
    if (place === -1) return cutPart(joined.slice(end), part, words);
    words += part.length;
    end = place + part.join(" ").length + 1;
  }
  return 0;
}

/** Words with those of a part whose beginning ends the text, its last word perhaps cut; 0 where it does not. */
function cutPart(tail: string, part: readonly string[], before: number): number {
  if (tail.length > 2 * widest) return 0;
  for (let count = part.length; count > 0; count -= 1) {
    const place = tail.lastIndexOf(` ${part.slice(0, count).join(" ")} `);
    if (place === -1) continue;
    const rest = tail.slice(place + part.slice(0, count).join(" ").length + 2).trimEnd();
    const isCut = rest === "" || (part[count] ?? "").startsWith(rest);
    return isCut && before + count > runLength ? before + count : 0;
  }
  return 0;
}

/** Words that a run needs which is not the beginning of a sentence; messages are cut at their end far more often. */
const innerRunLength = 6;

interface Run {
  words: number;
  deviates: boolean;
  at: number;
}

const noRun: Run = { words: 0, deviates: false, at: -1 };

/** The longest run of words of the part that the text has too, if it is long enough to tell. */
function longestRun(text: ReadableText, part: Part, opens: boolean, closes: boolean): Run {
  let longest = { words: 0, end: 0 };
  let length = 0;
  for (const [start, run] of part.runs.entries()) {
    length = text.runs.has(run) ? Math.max(length + 1, runLength) : 0;
    const opensSentence = opens && start === length - runLength;
    if ((opensSentence || length >= innerRunLength) && length > longest.words)
      longest = { words: length, end: start + runLength };
  }
  if (longest.words === 0) return noRun;
  const last = part.words.slice(longest.end - runLength, longest.end);
  // What stands before a piece from the middle of a message shows that it is another one.
  const opensPart = longest.end === longest.words;
  return {
    words: longest.words,
    deviates:
      !(closes && longest.end === part.words.length) &&
      !(opensPart && isCutAfter(text, last, part.words[longest.end])),
    at: text.joined.lastIndexOf(` ${last.join(" ")} `),
  };
}

/** Words after the beginning of a message that may be the part that varies. */
const mostVarying = 6;

/**
 * Whether a text, or what shows a piece of it, ends after these words: in the middle of the next one, at an ellipsis
 * or, where a part that varies comes next, within that part.
 */
function isCutAfter(
  { joined, lines }: ReadableText,
  words: readonly string[],
  next: string | undefined,
): boolean {
  const run = ` ${words.join(" ")} `;
  const rest = joined.slice(joined.lastIndexOf(run) + run.length).trimEnd();
  const [following = "", ...others] = rest.split(" ", mostVarying + 1);
  if (following === "") return true;
  if (next === undefined && others.length < mostVarying && !isClosedAfter(lines, words)) return true;
  if (following !== next && next?.startsWith(following) && (others.length === 0 || following.length > 2))
    return true;
  return new RegExp(`${words.join(wordGap)}\\W{0,2}[\\w.-]{0,20} ?(?:\\.\\.\\.|…)`).test(lines);
}

/** Whether the string in which the words stand closes soon after them, so that the message is whole. */
function isClosedAfter(lines: string, words: readonly string[]): boolean {
  return new RegExp(`${words.join(wordGap)}[^'{}.…]{0,80}' ?[,}]`).test(lines);
}

/** What may stand between two words, as a pattern. */
const wordGap = "[^a-z0-9_]{1,8}";
