/**
 * Tells from a pasted text which error of the catalogue it shows. Pure, and free of the network; give it a text that
 * `maskSecrets` has been over, because the message it hands back is a piece of that text. The text goes once through
 * the steps: read, fields, origin, candidates, verdict.
 */
import { findCandidates } from "./candidates.ts";
import type { CatalogueEntry, NotOurs } from "./catalogue.ts";
import { type Extracted, extract } from "./fields.ts";
import { mentionOf } from "./mentions.ts";
import { originOf } from "./origin.ts";
import { readText } from "./read.ts";
import { withoutTypos } from "./typos.ts";
import { type Verdict, verdictOn } from "./verdict.ts";

export type { CatalogueEntry, NotOurs } from "./catalogue.ts";
export { catalogueEntry, notOursRule } from "./catalogue.ts";
export { type Confidence, mostCandidates } from "./verdict.ts";

export interface Diagnosis extends Verdict {
  extracted: Extracted;
}

/** Finds the entries that a text shows; `notOurs` tells it from the errors of others. */
export function diagnose(
  pasted: string,
  catalogue: readonly CatalogueEntry[],
  notOurs: readonly NotOurs[] = [],
): Diagnosis {
  const text = readText(pasted);
  const fields = extract(text, catalogue);
  const mention = mentionOf(text);
  if (mention) return { extracted: fields, candidates: [], confidence: "none", advice: { id: mention } };
  const origin = originOf(text, notOurs);
  const clues = { text, typed: withoutTypos(text, catalogue), fields, origin };
  return { extracted: fields, ...verdictOn(findCandidates(clues, catalogue), clues, catalogue) };
}
