/** Fourth step: the entries for which something in a text speaks, best first. */
import type { Steps } from "../steps.ts";
import type { CatalogueEntry } from "./catalogue.ts";
import type { Clues, Evidence } from "./clues.ts";
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
  const reasons: Remark[] = [];
  let score = 0;
  let evidence: Evidence = "hint";
  let at = -1;
  const count = (points: number, reason: Remark, better?: Evidence) => {
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
  const all = foundIn(entry, clues, catalogue);
  const [found] = all.toSorted((a, b) => b.points - a.points);
  // A code of several errors says less than a message of one, and rather means the one that is named after it.
  if (code && !found && catalogue.some((other) => other !== entry && other.code.includes(code)))
    score -= worth.code - worth.part - Number(code === entry.name.replaceAll("-", "_"));
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
  return {
    entry: entry.name,
    score,
    reasons,
    evidence,
    isProven,
    isShared: code !== undefined && entry.sharedCodes.includes(code),
    saysOpenAi: entry.status.length === 0 && found?.saysOpenAi === true,
    words: found?.words ?? 0,
    wordings: all.length,
    at,
  };
}

/** Whether a type belongs to a few entries only, unlike `invalid_request_error`. */
function isSpecial(type: string, catalogue: readonly CatalogueEntry[]): boolean {
  return type.includes("_") && catalogue.filter((entry) => entry.type.includes(type)).length <= mostSharing;
}

const mostSharing = 5;
