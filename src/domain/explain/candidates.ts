/** Fourth step: the entries for which something in a text speaks, best first. */
import type { Steps } from "../steps.ts";
import type { CatalogueEntry } from "./catalogue.ts";
import type { Extracted } from "./fields.ts";
import { repliesIn } from "./foreign.ts";
import { matchWordings, type WordingMatch } from "./match.ts";
import type { FoundPairs } from "./pairs.ts";
import { type Origin, traceLine } from "./origin.ts";
import type { ReadableText } from "./read.ts";
import type { Remark } from "./sentences.ts";
import type { Surroundings } from "./surroundings.ts";

/** An entry of the catalogue that a text may show. */
export interface Candidate {
  /** Name of the entry. */
  entry: string;
  score: number;
  /** What speaks for it. */
  reasons: readonly Remark[];
  /**
   * The best thing that speaks for it. A `typed message` is one after slips were corrected; a `foreign code` stands
   * beside words that OpenAI does not use; `shared words` are those of many services; a `hint` is a status, a class or a type that many entries share.
   */
  evidence:
    | "code"
    | "message"
    | "cut message"
    | "typed message"
    | "foreign code"
    | "few words"
    | "shared words"
    | "hint";
  /** Whether a code and a message both speak for it. */
  isProven: boolean;
  /** Whether its code is one that services with an API like OpenAI's use, too. */
  isShared: boolean;
  /** Whether a client told it in a message that names OpenAI, before it asked anybody. */
  saysOpenAi: boolean;
  /** How many of its wordings the text holds. */
  wordings: number;
  /** Place of that in the text, from 0 to its end; -1 where it has none. */
  at: number;
}

/** Whether a code or a message of the entry was found. */
export function isNamed({ evidence }: Candidate): boolean {
  return ["code", "message", "cut message", "typed message"].includes(evidence);
}

/** What is known of a text before entries are looked for. */
export interface Clues {
  text: ReadableText;
  /** The text with slips corrected, if it looks typed and holds some. */
  typed?: ReadableText | undefined;
  /** What pairs of words say, by the names of entries; with all rules only. */
  pairs?: ReadonlyMap<string, FoundPairs> | undefined;
  fields: Extracted;
  origin: Origin & Surroundings;
}

/**
 * What a sign is worth. Not learned, because the order is not a matter of frequency: a code is what the API itself
 * calls the error, so it outweighs any message; a message names the error and a type only its family, so it outweighs
 * any type; a type any status. The steps are wide enough that weaker signs together only decide between equals.
 */
const worth = {
  code: 1000,
  whole: 400,
  part: 300,
  typed: 250,
  weak: 120,
  foreignCode: 110,
  pair: 100,
  literal: 60,
  telling: 5,
  param: 60,
  type: 30,
  status: 20,
  /** The status that comes with a whole message: the API answered, whatever a client had said before. */
  answered: 90,
  class: 10,
  alone: 5,
};

/** Entries for which something in the text speaks, best first; a step for each entry of the catalogue. */
export function* candidateSteps(clues: Clues, catalogue: readonly CatalogueEntry[]): Steps<Candidate[]> {
  const codes = codesIn(clues.text, clues.fields, catalogue);
  const found: Candidate[] = [];
  for (const entry of catalogue) {
    yield;
    const candidate = candidateOf(entry, clues, codes, catalogue);
    if (candidate.score > 0) found.push(candidate);
  }
  return found.toSorted((a, b) => b.score - a.score || b.wordings - a.wordings);
}

function candidateOf(
  entry: CatalogueEntry,
  clues: Clues,
  codes: ReadonlySet<string>,
  catalogue: readonly CatalogueEntry[],
): Candidate {
  const reasons: Remark[] = [];
  let score = 0;
  let evidence: Candidate["evidence"] = "hint";
  let at = -1;
  const count = (points: number, reason: Remark, better?: Candidate["evidence"]) => {
    score += points;
    reasons.push(reason);
    if (better && evidence === "hint") evidence = better;
  };

  const { param, type, status, sdkClass } = clues.fields;
  const code = isOtherParam(entry, clues.fields) ? undefined : entry.code.find((one) => codes.has(one));
  const isForeign = code !== undefined && entry.sharedCodes.includes(code) && isForeignMessage(entry, clues);
  if (code) {
    at = clues.text.joined.lastIndexOf(` ${code} `);
    if (isForeign) {
      count(worth.foreignCode, { id: "code-is", value: code }, "foreign code");
    } else count(worth.code, { id: "code-is", value: code }, "code");
  }
  const found = wordingOf(entry, clues, catalogue);
  // A code of several errors says less than a message of one.
  if (code && !found && catalogue.some((other) => other !== entry && other.code.includes(code)))
    score -= worth.code - worth.part;
  // One for any wrong parameter says nothing where nothing names the parameter.
  if (code && !found && entry.param.length > 0 && param === undefined) evidence = "hint";
  if (found) {
    count(found.points, found.reason, found.evidence);
    at = Math.max(at, found.at);
  }
  if (param && entry.param.includes(param)) count(worth.param, { id: "parameter-is", value: param });
  if (type && entry.type.includes(type)) {
    const isOther = clues.fields.code !== undefined && !code;
    const better = isSpecial(type, catalogue) && !isOther ? "few words" : undefined;
    count(worth.type, { id: "type-is", value: type }, better);
  }
  if (status && entry.status.includes(status)) {
    const points = found?.evidence === "message" ? worth.answered : worth.status;
    count(points, { id: "status-is", value: String(status) });
  }
  if (sdkClass && entry.classes.includes(sdkClass)) count(worth.class, { id: "class-is", value: sdkClass });
  if (!found && clues.pairs?.get(entry.name)?.isNamed) count(worth.alone, { id: "says-so" });
  const isProven = code !== undefined && !isForeign && found !== undefined;
  const isShared = code !== undefined && entry.sharedCodes.includes(code);
  const saysOpenAi = entry.status.length === 0 && found?.saysOpenAi === true;
  const wordings = found?.wordings ?? 0;
  return { entry: entry.name, score, reasons, evidence, isProven, isShared, saysOpenAi, wordings, at };
}

/** Whether another parameter was refused: it decides which error a code or a sentence for any wrong parameter means. */
function isOtherParam({ param: own }: CatalogueEntry, { param }: Extracted): boolean {
  return param !== undefined && own.length > 0 && !own.includes(param);
}

/** Whether a piece of a message that quotes a parameter of the entry was found, but not in a text that names one. */
function isOfOtherWord({ wording }: WordingMatch, { param }: CatalogueEntry, { text }: Clues): boolean {
  const quoted = param.filter((one) => wording.includes(`'${one}'`));
  return quoted.length > 0 && !quoted.some((one) => text.plain.includes(one));
}

interface FoundWording {
  points: number;
  reason: Remark;
  evidence: Candidate["evidence"];
  saysOpenAi: boolean;
  at: number;
}

/** The wording of an entry that a text holds and that counts most there. */
function wordingOf(
  entry: CatalogueEntry,
  clues: Clues,
  catalogue: readonly CatalogueEntry[],
): (FoundWording & Pick<Candidate, "wordings">) | undefined {
  // What tools say of any service may be about the one that the text names.
  const isOfOthers = clues.origin.openAi === "no" && clues.origin.mentioned !== undefined;
  const found = matchWordings(clues.text, entry).flatMap((match): FoundWording[] => {
    const strength = countsAs(match, entry, clues, catalogue);
    if (!strength) return [];
    const isShared = !match.isMessage && (strength === "weak" || isOfOthers);
    return [foundWording(match, worth[strength], isShared ? "shared words" : kinds[strength])];
  });
  // Corrected words prove a message, but nothing less.
  const typed = clues.typed && found.length === 0 ? matchWordings(clues.typed, entry) : [];
  const proven = isOfOtherHeader(entry, clues)
    ? []
    : typed.filter((match) => isProof(match) && canBeOfKey(match, clues));
  const { status } = clues.fields;
  const fits = status === undefined || entry.status.length === 0 || entry.status.includes(status);
  if (found.length === 0 && proven.length === 0 && fits && clues.origin.openAi !== "no") {
    const at = clues.pairs?.get(entry.name)?.at ?? -1;
    if (at >= 0) return { ...pairFound(at, clues.text), wordings: 1 };
  }
  const all = [...found, ...proven.map((match) => foundWording(match, worth.typed, "typed message"))];
  const [best] = all.toSorted((a, b) => b.points - a.points);
  return best && { ...best, wordings: all.length };
}

/** Whether a wording in corrected words proves its message. */
function isProof(match: WordingMatch): boolean {
  return match.strength !== "weak" && match.isTelling && isMost(match);
}

function pairFound(at: number, { plain, joined }: ReadableText): FoundWording {
  const place = Math.round((at / plain.length) * joined.length);
  return {
    points: worth.pair,
    reason: { id: "says-so" },
    evidence: "shared words",
    saysOpenAi: false,
    at: place,
  };
}

function foundWording(match: WordingMatch, worthOfIt: number, evidence: Candidate["evidence"]): FoundWording {
  const exact = match.isTelling ? worth.telling + (match.literal ? worth.literal : 0) : 0;
  const points = worthOfIt + match.words + match.share + exact;
  const saysOpenAi = match.isMessage && match.literal && /openai/i.test(match.wording);
  return { points, reason: matchReason(match), evidence, saysOpenAi, at: match.at };
}

const kinds = { whole: "message", part: "cut message", weak: "few words" } as const;

/** Share of a sentence that was found from which on it counts although the text goes on with other words. */
const mostOfIt = 0.8;
/** The same where something else says that the text is about OpenAI. */
const halfOfIt = 0.6;
/** Words in a row that nobody else has, however they go on. */
const longRun = 11;
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
  const isSaid = (one: string) => match.wording.includes(one) && clues.text.plain.includes(one);
  if (isOtherParam(entry, fields) && !entry.param.some(isSaid)) return undefined;
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

/**
 * What a client says of a header that it cannot send is the same whomever it asks and whatever stands in the header: it
 * takes a name of OpenAI, a key, a class of its SDKs beside a Bearer header, or a text that says little else.
 */
function isHeaderOfOurs({ wording, words }: WordingMatch, { text, fields, origin }: Clues): boolean {
  if (origin.openAi !== "no" || !/authorization|bearer|header/i.test(wording)) return true;
  if (fields.sdkClass !== undefined && /bearer/i.test(wording)) return true;
  return /\bkey\b/.test(text.joined) || words / lengthWithoutTrace(text) >= mostOfText;
}

/**
 * Whether a character that cannot be sent is one that gets into a key with its quotes, or stands in a header, or first
 * behind `Bearer `: programs stumble over other characters wherever they write.
 */
function canBeOfKey({ wording }: WordingMatch, { text, origin }: Clues): boolean {
  if (origin.openAi !== "no" || !/codec|bytestring/i.test(wording)) return true;
  // Of two quotes beside each other Python names the places alone.
  const [, first, last] = /position (\d+)-(\d+)/.exec(text.plain) ?? [];
  return ofKey.test(text.plain) || Number(last) - Number(first) === 1;
}

/** A header, the place behind `Bearer `, and a curly quote as a read text of Python and Node names it. */
const ofKey = /header|\b(?:position|index) 7\b|character '''|of 82(?:1[6-9]|2[0-3])\b/;

/** A header that carries no key, named as the one that could not be sent. */
const otherHeader = /\bheader(?: content)?[ :['(]{1,4}(?:x-(?!api)|cookie|referer|http-referer|user-agent)/;

/** Whether what a client says before an answer came is about a header without a key. */
function isOfOtherHeader(entry: CatalogueEntry, { text: { plain } }: Clues): boolean {
  return entry.status.length === 0 && otherHeader.test(plain) && !/authorization|bearer/.test(plain);
}

/** Share of the words of a text from which on it says little else. */
const mostOfText = 0.4;
/** Letters of scripts without words between spaces that say as much as a word. */
const lettersPerWord = 2;

/** Words of a text, the stack left out. */
function lengthWithoutTrace({ plain }: ReadableText): number {
  const told = plain.replace(traceLine, " ");
  const letters = told.match(/(?![a-z])\p{L}/gu)?.length ?? 0;
  return (told.match(/[a-z0-9_]+/g)?.length ?? 0) + letters / lettersPerWord;
}

/** Words about a connection that broke say nothing where a status or a code shows that an answer came. */
function isAboutSilence(match: WordingMatch, { fields }: Clues): boolean {
  const isAnswered = fields.status !== undefined || fields.code !== undefined || fields.type !== undefined;
  return match.strength !== "weak" || match.words > 2 || /openai/i.test(match.wording) || !isAnswered;
}

/**
 * Whether a message stands in full beside the code, and not the one of the entry: servers in OpenAI's form borrow its
 * codes for keys, but not its words.
 */
function isForeignMessage(entry: CatalogueEntry, { text, origin }: Clues): boolean {
  return (
    (origin.openAi === "no" || (origin.openAi !== "host" && entry.status.includes(401))) &&
    entry.messages.length > 0 &&
    repliesIn(text).some((reply) => reply.includes(" ") && text.plain.includes(`${reply}'`)) &&
    !matchWordings(text, entry).some((match) => match.isTelling && (match.opens || match.strength === "part"))
  );
}

/** Whether a type belongs to a few entries only, unlike `invalid_request_error`. */
function isSpecial(type: string, catalogue: readonly CatalogueEntry[]): boolean {
  return type.includes("_") && catalogue.filter((entry) => entry.type.includes(type)).length <= mostSharing;
}

const mostSharing = 5;

/** A code whose end was cut off, at the end of the text or before an ellipsis, if only one code begins like that. */
function cutCode(plain: string, known: ReadonlySet<string>): string[] {
  return [...plain.matchAll(/(?<![a-z_])([a-z]+(?:_[a-z]*)+)(?=\.\.\.|\W{0,3}$)/g)].flatMap(
    ([, start = ""]) => {
      const whole = [...known].filter((one) => one.startsWith(start));
      return start.length >= shortestCut && whole.length === 1 ? whole : [];
    },
  );
}

const shortestCut = 14;

function matchReason({ wording, strength }: WordingMatch): Remark {
  const value = wording.length > 90 ? `${wording.slice(0, 80).trimEnd()} …` : wording;
  return { id: strength === "part" ? "has-part" : "has-words", value };
}

/**
 * Codes that count. The field `code` decides; without it, any code that stands in the text does, except one that is
 * also a type (`insufficient_quota`) next to a more special one.
 */
function codesIn(
  { plain, vocabulary }: ReadableText,
  { code, type }: Extracted,
  catalogue: readonly CatalogueEntry[],
): ReadonlySet<string> {
  const known = new Set(catalogue.flatMap((entry) => entry.code));
  if (code && known.has(code)) return new Set([code]);
  // Tools say whose code it is: `OPENAI_RATE_LIMIT_EXCEEDED`.
  const found = [...known].filter(
    (one) => one.includes("_") && one !== type && [one, `openai_${one}`].some((name) => vocabulary.has(name)),
  );
  if (found.length === 0) return new Set(cutCode(plain, known));
  const types = new Set(catalogue.flatMap((entry) => entry.type));
  const special = found.filter((one) => !types.has(one));
  return new Set(special.length > 0 ? special : found);
}
