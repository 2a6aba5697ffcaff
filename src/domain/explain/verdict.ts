/** Last step: what to say of a text, given the entries that are possible and whom it speaks about. */
import type { CatalogueEntry } from "./catalogue.ts";
import type { ReadableText } from "./read.ts";
import { type Candidate, isNamed } from "./candidates.ts";
import type { Clues } from "./clues.ts";
import type { Remark } from "./sentences.ts";

/**
 * - `sure`: a code or a message names the error.
 * - `likely`: the signs point to it, but others are possible.
 * - `cannot-tell`: there is only a status, a class or a general type.
 * - `none`: not a problem with an OpenAI key, or nothing says that it is one.
 */
export type Confidence = "sure" | "likely" | "cannot-tell" | "none";

/** What to say of a text. */
export interface Verdict {
  /** Best first, at most {@link mostCandidates}; for `none`, only those of an error that may be OpenAI's all the same. */
  candidates: readonly Candidate[];
  confidence: Confidence;
  /** For `none`, why not; for `cannot-tell`, what to paste next. */
  advice?: Remark | undefined;
}

/** As many entries as a reader can compare. */
export const mostCandidates = 8;

/** Share of the words of a text from which on it says hardly more than a message. */
const mostOfText = 0.6;

/**
 * Whether the API's own words decide alone: its code or a whole message names the error, or the text says itself that it
 * comes from another service. What tools print of it does not matter then.
 */
export function isSettled(
  { candidates: [best], confidence, advice }: Verdict,
  { words }: Pick<ReadableText, "words">,
): boolean {
  if (confidence === "likely") return best?.evidence === "message" && best.words >= mostOfText * words.length;
  if (confidence === "sure") return best?.evidence === "code" || best?.evidence === "message";
  return advice?.id === "from-service";
}

/** What is left of a verdict where the rest of the rules could not be loaded: a guess, and no error ruled out. */
export function provisional<Known extends Verdict>(known: Known): Known {
  const isNamed = known.confidence === "sure" || known.confidence === "likely";
  return { ...known, confidence: isNamed ? "likely" : "cannot-tell", advice: { id: "rules-missing" } };
}

/** That a text is none of ours, and why. */
export function refused(advice: Remark): Verdict {
  return { candidates: [], confidence: "none", advice };
}

/** Why a text in which no code and no message names an error is none of ours; undefined when it may be. */
export type RefuseUnnamed = (clues: Clues, best: Candidate | undefined) => Remark | undefined;

/**
 * Decides between the candidates, or that a text is none of ours. Without `refuseUnnamed` it is left open whether a text
 * that names no error is.
 */
export function verdictOn(
  ranked: readonly Candidate[],
  clues: Clues,
  catalogue: readonly CatalogueEntry[],
  refuseUnnamed?: RefuseUnnamed,
): Verdict {
  const [best] = ranked;
  const unnamed = best && isNamed(best) ? undefined : refuseUnnamed;
  const refusal = refusalOf(clues, best, catalogue) ?? unnamed?.(clues, best);
  if (refusal) return refused(refusal);
  const ordered = afterRetries(ranked, catalogue);
  const found = confidenceIn(ordered, clues);
  const confidence = found === "sure" && isDoubtful(ordered[0], clues, catalogue) ? "likely" : found;
  const advice: Remark | undefined =
    confidence === "cannot-tell" ? { id: "paste-the-whole" } : keyAdvice(clues);
  return { candidates: ordered.slice(0, mostCandidates), confidence, ...(advice ? { advice } : {}) };
}

/**
 * Logs repeat an error that passes by itself until another one ends the program: if the leading candidate is one that
 * programs retry, an error that they do not retry and that comes after it goes first.
 */
function afterRetries(
  ranked: readonly Candidate[],
  catalogue: readonly CatalogueEntry[],
): readonly Candidate[] {
  const passes = ({ entry }: Candidate) => catalogue.some(({ name, passes: one }) => one && name === entry);
  const [first, ...others] = ranked;
  if (!first || !passes(first)) return ranked;
  const ending = others
    .filter((other) => isNamed(other) && !passes(other) && other.at > first.at)
    .toSorted((a, b) => b.at - a.at || b.score - a.score)[0];
  if (!ending) return ranked;
  const reasons: readonly Remark[] = [...ending.reasons, { id: "comes-last" }];
  return [{ ...ending, reasons }, ...ranked.filter((one) => one !== ending)];
}

/** Why a text is not about an OpenAI key, whatever it names; undefined when it may be. */
function refusalOf(
  { fields, origin }: Clues,
  best: Candidate | undefined,
  catalogue: readonly CatalogueEntry[],
): Remark | undefined {
  const isOpen = origin.openAi === "no" || origin.openAi === "client";
  const service = origin.otherService ?? (isOpen && !best?.isProven ? origin.traced : undefined);
  if (service && origin.openAi !== "host" && !best?.saysOpenAi) {
    return { id: "from-service", value: service };
  }
  if (best && isForeignForm(origin, best)) return { id: "foreign-reply" };
  if (best && best.evidence !== "code" && isOpen && hasOtherType(fields, catalogue))
    return { id: "foreign-reply" };
  if (best && origin.openAi !== "host" && otherStatuses.has(fields.status ?? 0))
    return { id: "foreign-reply" };
  // What a client says before an answer comes is the same whomever it asks.
  const isSilent = catalogue.some(({ name, status }) => name === best?.entry && status.length === 0);
  if (origin.asked && (isSilent || origin.openAi !== "host"))
    return { id: "from-service", value: origin.asked };
  return undefined;
}

/** Statuses that OpenAI's API does not send: payment required, sign in to a proxy, and one of Anthropic's. */
const otherStatuses: ReadonlySet<number> = new Set([402, 407, 529]);

/** Whether a reply has a form that OpenAI's never have, and nothing outweighs that. */
function isForeignForm({ form, openAi, isOnlySdk }: Clues["origin"], best: Candidate): boolean {
  if (form === undefined || openAi === "host") return false;
  return form === "sure" || !(openAi === "word" && !isOnlySdk && isNamed(best));
}

/** Whether a reply is of a type that OpenAI's API has not. */
function hasOtherType({ type }: Clues["fields"], catalogue: readonly CatalogueEntry[]): boolean {
  return type !== undefined && !catalogue.some((entry) => entry.type.includes(type));
}

/** Whether a reply has the form of OpenAI's: with a parameter, if only an empty one, beside a type that OpenAI uses. */
export function hasForm({ plain }: ReadableText): boolean {
  return /'param'/.test(plain) && /'type'\]? ?(?::|=>) ?'invalid_request_error'/.test(plain);
}

function confidenceIn(
  [best, next]: readonly Candidate[],
  { text, origin, fields: { message = "" } }: Clues,
): Confidence {
  if (best === undefined || best.evidence === "hint") return "cannot-tell";
  if (next && best.score - next.score < 1 && haveSameWording(best, next)) return "cannot-tell";
  if (next && next.evidence !== "hint" && best.score - next.score < clearLead) return "likely";
  const isOfOpenAi = origin.openAi !== "no" || hasForm(text);
  // A code that others use, too, or a sentence alone may be somebody else's; so may one beside other words than its own.
  if (best.evidence === "code") {
    const isPlain = isOfOpenAi && !message.includes(" ");
    return isPlain || best.isProven || !best.isShared ? "sure" : "likely";
  }
  if (best.evidence === "message") return isOfOpenAi ? "sure" : "likely";
  return origin.openAi === "host" && best.evidence === "cut message" ? "sure" : "likely";
}

/**
 * Whether a reply says with another status, or in a form that OpenAI's has not, what OpenAI says: services with an API
 * like OpenAI's borrow its words.
 */
function isDoubtful(
  best: Candidate | undefined,
  { fields: { status = 0 }, origin }: Clues,
  catalogue: readonly CatalogueEntry[],
): boolean {
  if (origin.openAi === "host") return false;
  const own = catalogue.find(({ name }) => name === best?.entry)?.status ?? [];
  const isRefused = status >= 400 && status < 500;
  return origin.form !== undefined || (isRefused && own.length > 0 && !own.includes(status));
}

/** Whether the same words speak for two candidates, and no others for the first: they then tell neither. */
function haveSameWording(one: Candidate, other: Candidate): boolean {
  return (
    wordingOf(one) !== undefined && wordingOf(one) === wordingOf(other) && one.wordings <= other.wordings
  );
}

function wordingOf({ reasons }: Candidate): string | undefined {
  return reasons.find(({ id }) => id === "has-words")?.value;
}

/** Points by which the first candidate has to lead; less than any sign that tells two entries apart. */
const clearLead = 10;

const placeholder =
  /api key provided: '?(?:\$|<|\{|%|your|api[-_]key|undefined|null|none|process\.|os\.|todo|xxx|placeholder|dummy|not-needed|test|fake)/;

/** What a key that is none says about the program that sent it. */
function keyAdvice({ text, origin }: Clues): Remark | undefined {
  if (origin.sentKeyOf) return { id: "key-of-service", value: origin.sentKeyOf };
  return placeholder.test(text.plain) ? { id: "placeholder-sent" } : undefined;
}
