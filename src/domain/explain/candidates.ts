/** Fourth step: the entries for which something in a text speaks, best first. */
import type { Steps } from "../steps.ts";
import type { CatalogueEntry } from "./catalogue.ts";
import type { Clues, Evidence, FoundWording } from "./clues.ts";
import { codesIn, isForeignMessage } from "./codes.ts";
import { foundIn, isOtherParam } from "./found.ts";
import type { Remark } from "./sentences.ts";
import { worth } from "./worth.ts";

/** An entry of the catalogue that a text may show. */
export interface Candidate {
  /** Name of the entry. */
  entry: string;
  score: number;
  /** What speaks for it. */
  reasons: readonly Remark[];
  /** The best thing that speaks for it. */
  evidence: Evidence;
  /** Whether a code and a message both speak for it. */
  isProven: boolean;
  /** Whether its code is one that services with an API like OpenAI's use, too. */
  isShared: boolean;
  /** Whether a client told it in a message that names OpenAI, before it asked anybody. */
  saysOpenAi: boolean;
  /** Words of the best of its wordings that the text holds. */
  words: number;
  /** How many of its wordings the text holds. */
  wordings: number;
  /** Place of that in the text, from 0 to its end; -1 where it has none. */
  at: number;
}

/** Whether a code or a message of the entry was found. */
export function isNamed({ evidence }: Candidate): boolean {
  return ["code", "message", "cut message", "typed message"].includes(evidence);
}

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
  const code = isOtherParam(entry, clues.fields) ? undefined : entry.code.find((one) => codes.has(one));
  const all = foundIn(entry, clues, catalogue);
  const [found] = all.toSorted((a, b) => b.points - a.points);
  const signs = [...signsOf(entry, clues, catalogue, code, found)];
  const evidence = signs.find((sign) => sign.evidence)?.evidence ?? "hint";
  return {
    entry: entry.name,
    score: signs.reduce((sum, { points }) => sum + points, 0),
    reasons: signs.map(({ reason }) => reason),
    evidence,
    isProven: evidence === "code" && found !== undefined,
    isShared: code !== undefined && entry.sharedCodes.includes(code),
    saysOpenAi: entry.status.length === 0 && found?.saysOpenAi === true,
    words: found?.words ?? 0,
    wordings: all.length,
    at: Math.max(code ? clues.text.joined.lastIndexOf(` ${code} `) : -1, found?.at ?? -1),
  };
}

/** Something that speaks for an entry; without evidence it only adds to what does. */
interface Sign extends Pick<FoundWording, "points" | "reason"> {
  evidence?: Evidence | undefined;
}

/** All that speaks for an entry, the best first: its code, its best wording, then the fields of the error. */
function* signsOf(
  entry: CatalogueEntry,
  clues: Clues,
  catalogue: readonly CatalogueEntry[],
  code: string | undefined,
  found: FoundWording | undefined,
): Generator<Sign, void> {
  if (code) yield codeSign(entry, clues, catalogue, code, found);
  if (found) yield found;
  const { param, type, status, sdkClass } = clues.fields;
  if (param && entry.param.includes(param))
    yield { points: worth.param, reason: { id: "parameter-is", value: param } };
  if (type && entry.type.includes(type)) {
    const isOther = clues.fields.code !== undefined && !code;
    const evidence = isSpecial(type, catalogue) && !isOther ? "few words" : undefined;
    yield { points: worth.type, reason: { id: "type-is", value: type }, evidence };
  }
  if (status && entry.status.includes(status)) {
    const points = found?.evidence === "message" ? worth.answered : worth.status;
    yield { points, reason: { id: "status-is", value: String(status) } };
  }
  if (sdkClass && entry.classes.includes(sdkClass))
    yield { points: worth.class, reason: { id: "class-is", value: sdkClass } };
  if (!found && clues.pairs?.get(entry.name)?.isNamed)
    yield { points: worth.alone, reason: { id: "says-so" } };
}

/** What a code of an entry says, beside the best of its wordings. */
function codeSign(
  entry: CatalogueEntry,
  clues: Clues,
  catalogue: readonly CatalogueEntry[],
  code: string,
  found: FoundWording | undefined,
): Sign {
  const isShared = entry.sharedCodes.includes(code);
  const isForeign = isShared && isForeignMessage(entry, clues);
  // One of several errors or services says less than a message of one, and rather means the error named after it.
  // Two words that stand apart, which may be those of the code itself, are no message.
  const isCommon =
    !found?.words && (isShared || catalogue.some((other) => other !== entry && other.code.includes(code)));
  const points = isCommon ? worth.part + Number(code === entry.name.replaceAll("-", "_")) : worth.code;
  // One for any wrong parameter says nothing where nothing names the parameter.
  const isEmpty = !found && entry.param.length > 0 && clues.fields.param === undefined;
  return {
    points: isForeign ? worth.foreignCode : points,
    reason: { id: "code-is", value: code },
    evidence: isEmpty ? undefined : isForeign ? "foreign code" : "code",
  };
}

/** Whether a type belongs to a few entries only, unlike `invalid_request_error`. */
function isSpecial(type: string, catalogue: readonly CatalogueEntry[]): boolean {
  return type.includes("_") && catalogue.filter((entry) => entry.type.includes(type)).length <= mostSharing;
}

const mostSharing = 5;
