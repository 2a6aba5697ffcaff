/**
 * Tells from a pasted text which error of the catalogue it shows. Pure, and free of the network; give it a text that
 * `maskSecrets` has been over, because the message it hands back is a piece of that text.
 */
import type { CatalogueEntry, NotOurs } from "./catalogue.ts";
import { type Extracted, extract } from "./extract.ts";
import type { WordingMatch } from "./match.ts";
import { mentionOf } from "./mentions.ts";
import { type ReadableText, readText } from "./normalize.ts";
import { type Origin, originOf } from "./origin.ts";
import { type Candidate, rankEntries } from "./rank.ts";
import { afterRetries, isNamed } from "./retries.ts";
import { withoutTypos } from "./typos.ts";

export type { CatalogueEntry, NotOurs } from "./catalogue.ts";
export { catalogueEntry } from "./catalogue.ts";

/**
 * - `sure`: a code or a message names the error.
 * - `likely`: the signs point to it, but others are possible.
 * - `cannot-tell`: there is only a status, a class or a general type.
 * - `none`: not a problem with an OpenAI key.
 */
export type Confidence = "sure" | "likely" | "cannot-tell" | "none";

export interface Diagnosis {
  extracted: Extracted;
  /** Best first, at most {@link mostCandidates}; empty for `none`. */
  candidates: readonly Candidate[];
  confidence: Confidence;
  /** For `none`, why not; for `cannot-tell`, what to paste next. */
  advice?: string | undefined;
}

export const mostCandidates = 8;

/** Finds the entries that a text shows; `notOurs` tells it from the errors of others. */
export function diagnose(
  text: string,
  catalogue: readonly CatalogueEntry[],
  notOurs: readonly NotOurs[] = [],
): Diagnosis {
  const readable = readText(text);
  const mention = mentionOf(readable);
  if (mention)
    return { extracted: extract(readable, catalogue), candidates: [], confidence: "none", advice: mention };
  const origin = originOf(readable, notOurs);
  const found = diagnoseReadable(readable, origin, catalogue);
  if (found.confidence === "sure" || found.confidence === "likely") return found;
  const corrected = withoutTypos(readable, catalogue);
  const again = corrected && diagnoseReadable(corrected, origin, catalogue);
  // Corrected words prove a message, but nothing less.
  return again?.candidates[0] && isNamed(again.candidates[0]) ? { ...again, confidence: "likely" } : found;
}

function diagnoseReadable(
  readable: ReadableText,
  origin: Origin,
  catalogue: readonly CatalogueEntry[],
): Diagnosis {
  const extracted = extract(readable, catalogue);
  const rank = (text: ReadableText, fields: Extracted) =>
    rankEntries(text, fields, catalogue, (match) => acceptsFewWords(match, text, fields, origin, catalogue));
  const ranked = afterRetries(rank(readable, extracted), readable, catalogue, (line) => {
    const one = readText(line);
    return rank(one, extract(one, catalogue));
  });
  const refusal = refusalOf(extracted, origin, ranked);
  if (refusal) return { extracted, candidates: [], confidence: "none", advice: refusal };
  const confidence = confidenceIn(ranked, origin);
  return {
    extracted,
    candidates: ranked.slice(0, mostCandidates),
    confidence,
    ...(confidence === "cannot-tell" ? { advice: pasteNext } : {}),
  };
}

const pasteNext =
  "Paste the whole reply: the lines with message, type and code. In a terminal, run the request once more with curl and copy what it prints.";

/** A short wording counts only where something else says that the text is about OpenAI, or where it is the text. */
function acceptsFewWords(
  match: WordingMatch,
  text: ReadableText,
  { status, type }: Extracted,
  origin: Origin,
  catalogue: readonly CatalogueEntry[],
): boolean {
  return (
    origin.openAi !== "no" ||
    (match.words > 1 && status !== undefined && match.isTelling) ||
    (match.words > 1 && catalogue.some((entry) => type !== undefined && entry.type.includes(type))) ||
    match.words / text.words.length >= (match.isTelling ? 0.5 : 0.75)
  );
}

/** Why a text is not about an OpenAI key; undefined when it may be. */
function refusalOf(extracted: Extracted, origin: Origin, [best]: readonly Candidate[]): string | undefined {
  if (origin.otherService && origin.openAi !== "host") {
    return `The text comes from ${origin.otherService}, which has keys and limits of its own.`;
  }
  if (best && isNamed(best)) return undefined;
  if (origin.otherTrouble) return origin.otherTrouble;
  if (best === undefined) return "Nothing in the text looks like an error of the OpenAI API.";
  if (origin.isOwnServer && origin.openAi !== "host" && isAboutSignIn(extracted.status)) {
    return "The text shows a request to a program of your own; look at what that program logs.";
  }
  if (best.evidence === "few words") return undefined;
  if (extracted.message !== undefined && extracted.status !== undefined && isAboutRequest(extracted.status)) {
    return "The request itself was refused, for a reason that has nothing to do with the key.";
  }
  if (origin.openAi === "no" && !origin.isBare) {
    return "The text shows an error, but nothing says that it comes from the OpenAI API.";
  }
  return undefined;
}

/** Statuses with which any program refuses somebody who did not sign in. */
function isAboutSignIn(status: number | undefined): boolean {
  return status === 401 || status === 403;
}

/** Statuses under which the content of a request is refused far more often than its key. */
function isAboutRequest(status: number): boolean {
  return [400, 404, 409, 413, 422].includes(status);
}

function confidenceIn([best, next]: readonly Candidate[], origin: Origin): Confidence {
  if (best === undefined || best.evidence === "hint") return "cannot-tell";
  if (next && next.evidence !== "hint" && best.score - next.score < clearLead) return "likely";
  if (best.evidence === "code" || best.evidence === "message") return "sure";
  return origin.openAi === "host" && best.evidence === "cut message" ? "sure" : "likely";
}

/** Points by which the first candidate has to lead; less than any sign that tells two entries apart. */
const clearLead = 10;
