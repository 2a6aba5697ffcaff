/** Refuses texts in which no code and no message names an error; the rules that only these need. */
import type { Candidate } from "./candidates.ts";
import type { Clues } from "./clues.ts";
import type { CatalogueEntry } from "./catalogue.ts";
import { repliesIn } from "./foreign.ts";
import { traceLine } from "./origin.ts";
import { placesOf, type ReadableText } from "./read.ts";
import type { Remark } from "./sentences.ts";
import { hasForm } from "./verdict.ts";

/** Why a text that names no error is not about an OpenAI key; undefined when it may be. */
export function refuseUnnamed(
  clues: Clues,
  best: Candidate | undefined,
  catalogue: readonly CatalogueEntry[],
): Remark | undefined {
  const { text, fields, origin } = clues;
  if (origin.mentioned) return { id: "about-service", value: origin.mentioned };
  const isAtOpenAi = origin.openAi === "host";
  const isShared = best?.evidence === "shared words";
  // What goes wrong with many services is ours where its words stand beside OpenAI's address.
  if (origin.otherTrouble && !(isShared && isAtOpenAi))
    return { id: "other-trouble", value: origin.otherTrouble };
  if (best === undefined) return { id: "nothing-of-ours" };
  if (best.evidence === "foreign code") return { id: "foreign-message" };
  const isHint = best.evidence === "hint";
  const isOfRequest = isAboutRequest(fields);
  const isVague = isHint ? !isOfRequest : isShared && !hasForm(text);
  if (isVague && !isAtOpenAi && isForeignBody(text)) return { id: "foreign-reply" };
  if (origin.isOwnServer && !isAtOpenAi && isRefusal(fields.status)) return { id: "other-program" };
  if (isShared) {
    if (
      // A list of variables, and what a program falls back to, name others, too.
      (origin.beside && !isAtOpenAi && !text.vocabulary.has("openai_api_key")) ||
      isElsewhere(best, clues) ||
      (origin.isOnlyModel && isOfReseller(best, catalogue))
    )
      return { id: "whose-error" };
    return hasForm(text) && hasOtherCode(fields, catalogue) ? { id: "request-refused" } : undefined;
  }
  if (!isHint) return undefined;
  if (isFarFrom(clues)) return { id: "whose-error" };
  if (isOfRequest) return { id: "request-refused" };
  if (origin.openAi === "client" && fields.status === 404) return { id: "address-not-found" };
  const isOfNobody = origin.openAi === "no" && !origin.isBare;
  return isOfNobody || isOfAnybody(clues) ? { id: "whose-error" } : undefined;
}

/** Whether an error is about a limit, a missing key or a model: whoever resells a model has limits and keys of their own. */
function isOfReseller({ entry }: Candidate, catalogue: readonly CatalogueEntry[]): boolean {
  return catalogue.some(
    ({ name, status, code, classes }) =>
      name === entry &&
      (status.includes(429) || code.includes("model_not_found") || classes.includes("OpenAIError")),
  );
}

/** Whether the code of a reply is none that the catalogue knows. */
function hasOtherCode({ code }: Clues["fields"], catalogue: readonly CatalogueEntry[]): boolean {
  return code?.includes("_") === true && !catalogue.some((entry) => entry.code.includes(code));
}

/** Longest text about a client of many makers that can be all it printed, in words. */
const shortLength = 12;

/** Whether a status or a class stands far from every name of OpenAI, or in more than a line of another client. */
function isFarFrom(clues: Clues): boolean {
  const { text, fields, origin } = clues;
  if (origin.openAi === "client") return text.words.length > shortLength;
  const signs = [fields.status, fields.sdkClass].flatMap((sign) => (sign ? `${sign}`.toLowerCase() : []));
  const places = signs.flatMap((sign) => [...placesOf(text.plain, sign)]);
  return places.length > 0 && places.every((at) => isFar(at, clues));
}

/** Statuses whose names are words for little else than a key or a limit. */
const ofKeys: ReadonlySet<number | undefined> = new Set([undefined, 401, 429]);

/**
 * Whether a bare status stands beside a model alone or another service, too, or is told in words that any program says.
 * Why it is drawn here stands in `records/unseen-errors.md`.
 */
function isOfAnybody({ text, fields: { status }, origin }: Clues): boolean {
  if (origin.openAi !== "word") return false;
  const isInWords = !ofKeys.has(status) && !text.plain.includes(`${status ?? ""}`);
  return origin.isOnlyModel === true || origin.beside !== undefined || isInWords;
}

/** Characters from which on words belong to another line of a log than the name of OpenAI. */
const farAway = 110;

/** Whether words that many services use stand far from every name of OpenAI. */
function isElsewhere({ at }: Candidate, clues: Clues): boolean {
  const { joined, plain } = clues.text;
  return at >= 0 && isFar(Math.round((at / joined.length) * plain.length), clues);
}

/** Whether a place is far from every name of OpenAI. */
function isFar(place: number, { text: { plain }, origin: { names = [] } }: Clues): boolean {
  const isFarFromIt = (name: number) => distanceIn(plain, place, Math.round(name * plain.length)) > farAway;
  return names.length > 0 && names.every(isFarFromIt);
}

/** The longest stretch of a stack between an error and the line that says who called. */
const longestStack = 3000;

/** A line of a stack of R, which numbers its calls, and blanks before another. */
const callOrBlanks = / \d{1,3}: [\w.:]+| +(?= )/g;

/** Characters between two places. The stack below an error belongs to it, so neither its lines nor their ends count. */
function distanceIn(plain: string, one: number, other: number): number {
  const distance = Math.abs(one - other);
  if (distance <= farAway || distance > longestStack) return distance;
  const between = plain.slice(Math.min(one, other), Math.max(one, other));
  return between.replace(traceLine, "").replace(callOrBlanks, "").length;
}

/** Whether a reply of an API stands in the text, and no page, with words in which OpenAI does not even appear. */
function isForeignBody(text: ReadableText): boolean {
  const messages = repliesIn(text);
  return messages.length > 0 && messages.every((one) => !/openai|^connection error|^</.test(one));
}

/** Statuses with which any program refuses somebody who did not sign in, or asks for what it does not have. */
function isRefusal(status: number | undefined): boolean {
  return status === 401 || status === 403 || status === 404;
}

/** What speaks of access; no message with it is known to be about the request alone. */
const aboutAccess = /(?:\b|api_)key\b|token\b|credential|account|authent/;

/** Whether a request was refused for its content: by its status, or by a code of its own. */
function isAboutRequest({ status, message, code, type }: Clues["fields"]): boolean {
  if (status !== undefined && [400, 409, 413, 422].includes(status)) return true;
  if (status === 404 && message !== undefined && message !== "not found") return true;
  const isTold =
    code?.includes("_") === true ||
    (status === undefined && message !== undefined && !aboutAccess.test(message));
  return isTold && type === "invalid_request_error";
}
