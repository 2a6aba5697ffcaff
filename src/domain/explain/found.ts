/** The wordings of an entry that a text holds, and what each is worth in its surroundings. */
import type { CatalogueEntry } from "./catalogue.ts";
import { type Clues, type Evidence, type FoundWording, wordingsOf } from "./clues.ts";
import type { Extracted } from "./fields.ts";
import { canBeOfKey, isHeaderOfOurs, isOfOtherHeader } from "./headers.ts";
import { matchWordings, type WordingMatch } from "./match.ts";
import type { ReadableText } from "./read.ts";
import type { Remark } from "./sentences.ts";
import { worth } from "./worth.ts";

/** The wordings of an entry that count in a text; where there is none, what all rules find beyond them. */
export function foundIn(
  entry: CatalogueEntry,
  clues: Clues,
  catalogue: readonly CatalogueEntry[],
): FoundWording[] {
  // What tools say of any service may be about the one that the text names.
  const isOfOthers = clues.origin.openAi === "no" && clues.origin.mentioned !== undefined;
  const found = matchWordings(clues.text, wordingsOf(entry, clues)).flatMap((match): FoundWording[] => {
    const strength = countsAs(match, entry, clues, catalogue);
    if (!strength) return [];
    const isShared = !match.isMessage && (strength === "weak" || isOfOthers);
    return [foundWording(match, worth[strength], isShared ? "shared words" : kinds[strength])];
  });
  return found.length === 0 && clues.lookOn ? clues.lookOn(entry, clues) : found;
}

const kinds = { whole: "message", part: "cut message", weak: "few words" } as const;

/** A match as something found. */
function foundWording(match: WordingMatch, worthOfIt: number, evidence: Evidence): FoundWording {
  const exact = match.isTelling ? worth.telling + (match.literal ? worth.literal : 0) : 0;
  const points = worthOfIt + match.words + match.share + exact;
  const saysOpenAi = match.isMessage && match.literal && /openai/i.test(match.wording);
  return { points, reason: matchReason(match), evidence, saysOpenAi, words: match.words, at: match.at };
}

function matchReason({ wording, strength }: WordingMatch): Remark {
  const value = wording.length > 90 ? `${wording.slice(0, 80).trimEnd()} …` : wording;
  return { id: strength === "part" ? "has-part" : "has-words", value };
}

/** Share of a sentence that was found from which on it counts although the text goes on with other words. */
const mostOfIt = 0.8;
/** The same where something else says that the text is about OpenAI. */
const halfOfIt = 0.6;
/** Words in a row that nobody else has, however they go on. */
export const longRun = 11;
/** In a shorter sentence every word counts: `the key you provided is invalid` is not `the key you provided expired`. */
const shortSentence = 8;

/** Whether so much of a sentence was found that what follows it does not matter. */
function isMost({ deviates, coverage, words }: WordingMatch, enough = mostOfIt): boolean {
  if (!deviates || words >= longRun) return true;
  return coverage >= enough && words / coverage >= shortSentence;
}

/** What a match is worth in its surroundings; undefined if nothing. */
function countsAs(
  match: WordingMatch,
  entry: CatalogueEntry,
  clues: Clues,
  catalogue: readonly CatalogueEntry[],
): WordingMatch["strength"] | undefined {
  const { fields, origin } = clues;
  // A wrong base URL has a status where a server answers, and words about the connection where none does.
  const isOfSilence = entry.status.length === 0 || match.wording === "Connection error.";
  if (isOfSilence && !isAboutSilence(match, clues)) return undefined;
  if (entry.status.length === 0 && !(isHeaderOfOurs(match, clues) && canBeOfKey(match, clues)))
    return undefined;
  if (isOfOtherHeader(entry, clues)) return undefined;
  if (isOfOtherWord(match, entry, clues)) return undefined;
  const isOfSdk = match.isMessage && entry.classes.includes(fields.sdkClass ?? "");
  const isAboutOpenAi =
    isOfSdk || origin.openAi !== "no" || catalogue.some(({ type }) => type.includes(fields.type ?? ""));
  if (!isMost(match, isAboutOpenAi ? halfOfIt : mostOfIt)) return undefined;
  // A piece of what a tool says may lack the very word that tells it from what others say.
  if (!isAboutOpenAi && !match.isMessage && match.coverage < 1) return undefined;
  if (match.isShared) return origin.openAi === "no" ? undefined : "weak";
  if (match.isTelling && match.strength !== "weak") return match.strength;
  return isEnoughWords(match, clues, isAboutOpenAi) ? match.strength : undefined;
}

/** A short wording counts only where something else says that the text is about OpenAI, or where it is the text. */
function isEnoughWords(
  match: WordingMatch,
  { text, fields, origin }: Clues,
  isAboutOpenAi: boolean,
): boolean {
  return (
    origin.openAi !== "no" ||
    (match.words > 1 && (isAboutOpenAi || (fields.status !== undefined && match.isTelling))) ||
    match.words / text.words.length >= (match.isTelling ? 0.5 : 0.75) ||
    (match.isTelling && isMessageOfApi(match, text, fields)) ||
    (match.isMessage && match.literal && match.words > 2)
  );
}

/** Whether a wording is the message of an error in the form of OpenAI's, which has a `param` beside it. */
function isMessageOfApi(match: WordingMatch, { plain }: ReadableText, { message = "" }: Extracted): boolean {
  const words = message.match(/[a-z0-9_]+/g) ?? [];
  return words.length > 0 && match.words / words.length >= 0.5 && /'param'\]? ?(?::|=>)/.test(plain);
}

/** Whether another parameter was refused: it decides which error a code or a sentence for any wrong parameter means. */
export function isOtherParam({ param: own }: CatalogueEntry, { param }: Extracted): boolean {
  return param !== undefined && own.length > 0 && !own.includes(param);
}

/**
 * Whether a wording is about a parameter that is none of the entry's. Where another one was refused, its words have to
 * name one of the entry's where they stand: programs list all their settings beside an error.
 */
function isOfOtherWord(match: WordingMatch, entry: CatalogueEntry, { text, fields }: Clues): boolean {
  if (isOtherParam(entry, fields))
    return !match.opens || !entry.param.some((one) => match.wording.includes(one));
  const quoted = entry.param.filter((one) => match.wording.includes(`'${one}'`));
  return quoted.length > 0 && !quoted.some((one) => text.plain.includes(one));
}

/** Words about a connection that broke say nothing where a status or a code shows that an answer came. */
function isAboutSilence(match: WordingMatch, { fields }: Clues): boolean {
  const isAnswered = fields.status !== undefined || fields.code !== undefined || fields.type !== undefined;
  return match.strength !== "weak" || match.words > 2 || /openai/i.test(match.wording) || !isAnswered;
}
