/** What all rules make of a text that the API's own words do not settle; a browser loads it with the rest of the rules. */
import type { Steps } from "../steps.ts";
import { beyondWordings } from "./beyond.ts";
import { wholeSteps } from "./broken.ts";
import { type Candidate, candidateSteps } from "./candidates.ts";
import type { CatalogueEntry, RuleData } from "./catalogue.ts";
import type { Clues } from "./clues.ts";
import { doubted } from "./doubt.ts";
import { looseFields } from "./loose.ts";
import { allWordings, wordingSteps } from "./other-wordings.ts";
import { pairSteps } from "./pairs.ts";
import type { Diagnosis } from "./settle.ts";
import { surroundingSteps } from "./surroundings.ts";
import { typoSteps } from "./typos.ts";
import { refuseUnnamed } from "./unnamed.ts";
import { verdictOn } from "./verdict.ts";

/** Decides with all rules about a text that was settled by none, in steps that each take a fraction of a frame. */
export function* decideSteps(found: Clues, rules: RuleData): Steps<Diagnosis> {
  const { errors, notOurs } = rules;
  for (const entry of errors) yield* wordingSteps(entry);
  const open = (yield* wholeSteps(found, rules)) ?? found;
  const { text, origin } = open;
  yield;
  const fields = looseFields(open, errors);
  const typed = yield* typoSteps(text, errors);
  const pairs = yield* pairSteps(text, errors);
  yield;
  const whose = { ...origin, ...(yield* surroundingSteps(text, origin, notOurs)) };
  yield;
  const lookOn = (entry: CatalogueEntry, about: Clues) => beyondWordings(entry, about, errors, typed);
  const clues = { text, fields, allWordings, pairs, lookOn, origin: whose };
  const ranked = yield* candidateSteps(clues, errors);
  yield;
  const elsewhere = placeOf(ranked[0], clues, errors);
  const verdict = elsewhere
    ? {
        candidates: [],
        confidence: "none" as const,
        advice: { id: "from-service" as const, value: elsewhere },
      }
    : verdictOn(ranked, clues, errors, (about, best) => refuseUnnamed(about, best, errors));
  yield;
  return { extracted: fields, ...doubted(verdict, ranked, clues) };
}

/**
 * The place to which a connection failed, where any is named but OpenAI's: what a client says before an answer comes is
 * the same whomever it asks.
 */
function placeOf(
  best: Candidate | undefined,
  { origin: { elsewhere } }: Clues,
  errors: readonly CatalogueEntry[],
): string | undefined {
  const isConnection = errors.some(
    ({ name, status, passes }) => name === best?.entry && status.length === 0 && passes,
  );
  return isConnection ? elsewhere : undefined;
}
