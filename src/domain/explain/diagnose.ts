/**
 * Tells from a pasted text which error of the catalogue it shows. Pure, and free of the network; give it a text that
 * `maskSecrets` has been over, because the message it hands back is a piece of that text. The text goes once through
 * the steps: read, fields, origin, candidates, verdict.
 */
import { candidateSteps } from "./candidates.ts";
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
  const steps = diagnoseSteps(pasted, catalogue, notOurs);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in steps that each take a fraction of a frame, if the text is no longer than a slice. */
export function* diagnoseSteps(
  pasted: string,
  catalogue: readonly CatalogueEntry[],
  notOurs: readonly NotOurs[],
): Generator<undefined, Diagnosis, undefined> {
  const text = readText(pasted);
  yield;
  const fields = extract(text, catalogue);
  yield;
  const mention = mentionOf(text);
  if (mention) return { extracted: fields, candidates: [], confidence: "none", advice: { id: mention } };
  const origin = originOf(text, notOurs);
  yield;
  const clues = { text, typed: withoutTypos(text, catalogue), fields, origin };
  const candidates = yield* candidateSteps(clues, catalogue);
  return { extracted: fields, ...verdictOn(candidates, clues, catalogue) };
}
