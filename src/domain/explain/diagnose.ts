/**
 * Tells from a pasted text which error of the catalogue it shows. Pure, and free of the network; give it a text that
 * `maskSecrets` has been over, because the message it hands back is a piece of that text. The text goes through the
 * steps read, fields, origin, candidates, verdict: first with the API's own words alone, and where these settle nothing,
 * through the last two once more with what others print.
 */
import { finish, type Steps } from "../steps.ts";
import { candidateSteps, type Clues } from "./candidates.ts";
import { type CatalogueEntry, firstRules, type NotOurs, type RuleData } from "./catalogue.ts";
import { type Extracted, extract } from "./fields.ts";
import { mentionOf } from "./mentions.ts";
import { markedIn, originSteps } from "./origin.ts";
import { readText } from "./read.ts";
import { typoSteps } from "./typos.ts";
import { wordingSteps } from "./wordings.ts";
import { isSettled, refused, type Verdict, verdictOn } from "./verdict.ts";

/** What a text shows, and the fields that were read from it. */
export interface Diagnosis extends Verdict {
  extracted: Extracted;
}

/** What the API's own words make of a text. */
export interface FirstDiagnosis {
  diagnosis: Diagnosis;
  /** What all rules decide by; undefined where the text is settled, so that no other rule matters. */
  open?: Clues | undefined;
}

/** Looks for the API's own words in a text, in steps that each take a fraction of a frame if it is no longer than a slice. */
export function* settleSteps(pasted: string, { errors, notOurs }: RuleData): Steps<FirstDiagnosis> {
  const text = readText(pasted);
  yield;
  const fields = extract(text, errors);
  yield;
  const mention = mentionOf(text);
  if (mention) return { diagnosis: { extracted: fields, ...refused({ id: mention }) } };
  const origin = yield* originSteps(text, notOurs);
  yield;
  const clues = { text, fields, origin };
  const verdict = verdictOn(yield* candidateSteps(clues, errors), clues, errors);
  return { diagnosis: { extracted: fields, ...verdict }, open: isSettled(verdict) ? undefined : clues };
}

/** Decides with all rules about a text that the API's own words do not settle, in steps like those of {@link settleSteps}. */
export function* decideSteps(
  { text, fields, origin }: Clues,
  { errors, notOurs }: RuleData,
): Steps<Diagnosis> {
  for (const entry of errors) yield* wordingSteps(entry);
  const typed = yield* typoSteps(text, errors);
  const otherTrouble = markedIn(text.plain, "trouble", notOurs);
  const clues = { text, fields, typed, origin: { ...origin, otherTrouble } };
  return { extracted: fields, ...verdictOn(yield* candidateSteps(clues, errors), clues, errors) };
}

/** Finds the entries that a text shows; `notOurs` tells it from the errors of others. */
export function diagnose(
  pasted: string,
  catalogue: readonly CatalogueEntry[],
  notOurs: readonly NotOurs[] = [],
): Diagnosis {
  const { diagnosis, open } = finish(settleSteps(clip(pasted), { errors: ownWords(catalogue), notOurs }));
  return open ? finish(decideSteps(open, { errors: catalogue, notOurs })) : diagnosis;
}

/** Longer texts lose their middle: the first and the last error of a log are the ones that matter. */
export const longestText = 400_000;

function clip(text: string): string {
  if (text.length <= longestText) return text;
  return `${text.slice(0, longestText / 2)}\n${text.slice(-longestText / 2)}`;
}

const withoutOthers = new WeakMap<readonly CatalogueEntry[], readonly CatalogueEntry[]>();

/** The entries with the API's own words alone; worked out once. */
function ownWords(errors: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
  const known = withoutOthers.get(errors) ?? firstRules({ errors, notOurs: [] }).errors;
  withoutOthers.set(errors, known);
  return known;
}
