/**
 * Tells from a pasted text which error of the catalogue it shows. Pure, and free of the network; give it a text that
 * `maskSecrets` has been over, because the message it hands back is a piece of that text. The text goes through the
 * steps read, fields, origin, candidates, verdict: first with the API's own words alone (`settle`), and where these settle
 * nothing, through the last two once more with what others print (`decide`).
 */
import { finish } from "../steps.ts";
import { type CatalogueEntry, type NotOurs, withOwnWords } from "./catalogue.ts";
import { decideSteps } from "./decide.ts";
import { type Diagnosis, settleSteps } from "./settle.ts";

/** Finds the entries that a text shows; `notOurs` tells it from the errors of others. */
export function diagnose(
  pasted: string,
  catalogue: readonly CatalogueEntry[],
  notOurs: readonly NotOurs[] = [],
): Diagnosis {
  const { diagnosis, open } = finish(settleSteps(clip(pasted), { errors: ownWords(catalogue), notOurs }));
  return open ? finish(decideSteps(open, { errors: catalogue, notOurs })) : diagnosis;
}

/** The name that a diagnosis comes to: that of the first error, or `none`. */
export function answerOf({ candidates, confidence }: Pick<Diagnosis, "candidates" | "confidence">): string {
  return confidence === "none" ? "none" : (candidates[0]?.entry ?? "none");
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
  const known = withoutOthers.get(errors) ?? errors.map(withOwnWords);
  withoutOthers.set(errors, known);
  return known;
}
