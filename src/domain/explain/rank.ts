import type { CatalogueEntry } from "./catalogue.ts";
import type { Extracted } from "./extract.ts";
import { matchWordings, type WordingMatch } from "./match.ts";
import type { ReadableText } from "./normalize.ts";

/** An entry of the catalogue that a text may show. */
export interface Candidate {
  /** Name of the entry. */
  entry: string;
  row: string;
  score: number;
  /** Plain sentences about what speaks for it. */
  reasons: readonly string[];
  /** The best thing that speaks for it; a `hint` is a status, a class or a type that many entries share. */
  evidence: "code" | "message" | "cut message" | "few words" | "hint";
}

/**
 * What a sign is worth. A code outweighs any message, a message any type, and a type any status: the steps are wide
 * enough that weaker signs together only decide between equals.
 */
const worth = {
  code: 1000,
  whole: 400,
  part: 300,
  weak: 120,
  literal: 60,
  param: 60,
  type: 30,
  status: 20,
  class: 10,
};

/** Entries for which something in the text speaks, best first. */
export function rankEntries(
  text: ReadableText,
  extracted: Extracted,
  catalogue: readonly CatalogueEntry[],
  acceptsFewWords: (match: WordingMatch) => boolean,
): Candidate[] {
  const codes = codesIn(text, extracted, catalogue);
  return catalogue
    .toSorted((a, b) => (a.usual ?? catalogue.length) - (b.usual ?? catalogue.length) || byRow(a, b))
    .map((entry) => candidate(text, extracted, codes, entry, catalogue, acceptsFewWords))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
}

function byRow(a: CatalogueEntry, b: CatalogueEntry): number {
  return a.row.localeCompare(b.row);
}

function candidate(
  text: ReadableText,
  extracted: Extracted,
  codes: ReadonlySet<string>,
  entry: CatalogueEntry,
  catalogue: readonly CatalogueEntry[],
  acceptsFewWords: (match: WordingMatch) => boolean,
): Candidate {
  const reasons: string[] = [];
  let score = 0;
  let evidence: Candidate["evidence"] = "hint";
  const count = (points: number, reason: string, better?: Candidate["evidence"]) => {
    score += points;
    reasons.push(reason);
    if (better && evidence === "hint") evidence = better;
  };

  const code = entry.code.find((one) => codes.has(one));
  if (code) count(worth.code, `The error code is ${code}.`, "code");
  const match = matchWordings(text, entry);
  if (match && ((match.strength !== "weak" && match.isTelling) || acceptsFewWords(match))) {
    const points = worth[match.strength] + match.words + match.share + (match.literal ? worth.literal : 0);
    count(points, matchReason(match), kinds[match.strength]);
  }
  const { param, type, status, sdkClass } = extracted;
  if (param && entry.param.includes(param)) count(worth.param, `The parameter is ${param}.`);
  if (type && entry.type.includes(type)) {
    count(worth.type, `The error type is ${type}.`, isSpecial(type, catalogue) ? "few words" : undefined);
  }
  if (status && entry.status.includes(status)) count(worth.status, `The status is ${status}.`);
  if (sdkClass && entry.classes.includes(sdkClass)) count(worth.class, `The SDK raised ${sdkClass}.`);
  return { entry: entry.name, row: entry.row, score, reasons, evidence };
}

/** Whether a type belongs to a few entries only, unlike `invalid_request_error`. */
function isSpecial(type: string, catalogue: readonly CatalogueEntry[]): boolean {
  return type.includes("_") && catalogue.filter((entry) => entry.type.includes(type)).length <= mostSharing;
}

const mostSharing = 5;

const kinds = { whole: "message", part: "cut message", weak: "few words" } as const;

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

function matchReason({ wording, strength }: WordingMatch): string {
  const quoted = wording.length > 90 ? `${wording.slice(0, 80).trimEnd()} …` : wording;
  return strength === "part" ? `The text has a part of “${quoted}”.` : `The text has the words “${quoted}”.`;
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
  const found = [...known].filter((one) => one.includes("_") && vocabulary.has(one) && one !== type);
  if (found.length === 0) return new Set(cutCode(plain, known));
  const types = new Set(catalogue.flatMap((entry) => entry.type));
  const special = found.filter((one) => !types.has(one));
  return new Set(special.length > 0 ? special : found);
}
