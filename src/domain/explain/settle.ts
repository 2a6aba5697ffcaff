/** What the API's own words make of a text: the part of the explainer that every text needs. */
import type { Steps } from "../steps.ts";
import { candidateSteps } from "./candidates.ts";
import type { Clues } from "./clues.ts";
import type { RuleData } from "./catalogue.ts";
import { type Extracted, extract } from "./fields.ts";
import { mentionOf } from "./mentions.ts";
import { originSteps } from "./origin.ts";
import { readSteps } from "./read.ts";
import { isSettled, refused, type Verdict, verdictOn } from "./verdict.ts";

/** What a text shows, and the fields that were read from it. */
export interface Diagnosis extends Verdict {
  extracted: Extracted;
}

/** What the API's own words make of a text. */
export interface FirstDiagnosis {
  diagnosis: Diagnosis;
  /** The text as the rules read it. */
  plain: string;
  /** What all rules decide by; undefined where the text is settled, so that no other rule matters. */
  open?: Clues | undefined;
}

/** Looks for the API's own words in a text, in steps that each take a fraction of a frame if it is no longer than a slice. */
export function* settleSteps(pasted: string, { errors, notOurs }: RuleData): Steps<FirstDiagnosis> {
  const text = yield* readSteps(pasted);
  yield;
  const fields = extract(text, errors);
  yield;
  const mention = mentionOf(text);
  const { plain } = text;
  if (mention) return { plain, diagnosis: { extracted: fields, ...refused({ id: mention }) } };
  const origin = yield* originSteps(text, notOurs);
  yield;
  const clues = { text, fields, origin };
  const verdict = verdictOn(yield* candidateSteps(clues, errors), clues, errors);
  return {
    plain,
    diagnosis: { extracted: fields, ...verdict },
    open: isSettled(verdict, text) ? undefined : clues,
  };
}
