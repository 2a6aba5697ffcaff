/** The rules of the error explainer, loaded when somebody reaches for the field. */
import type { CatalogueEntry, OtherEntry, RuleData } from "../../domain/explain/catalogue.ts";
import { fromColumns, type Sent } from "../../domain/explain/columns.ts";
import type { decideSteps } from "../../domain/explain/decide.ts";
import { clearer, slicesOf } from "../../domain/explain/long.ts";
import { type Diagnosis, settleSteps } from "../../domain/explain/settle.ts";
import { provisional } from "../../domain/explain/verdict.ts";
import { type Masked, maskSteps, showsMask } from "../../domain/secrets/mask.ts";
import { inTurns } from "./turns.ts";

/** Either part of the rules, from the file as it is sent; throws if that has another shape. */
function received<Entry extends CatalogueEntry | OtherEntry>({ errors, notOurs }: Sent<Entry>) {
  return { errors: fromColumns(errors), notOurs: fromColumns(notOurs) };
}

/** Works out what the rules need of the catalogue, and lets the browser compile them, before somebody waits for it. */
async function prepare(data: RuleData): Promise<void> {
  for (const { messages } of data.errors) {
    const text = messages.join(" ");
    await maskInTurns(text, () => true);
    await inTurns(settleSteps(text, data), () => true);
  }
}

/** Hides secrets turn by turn; undefined when nobody waits for the result any more. */
function maskInTurns(text: string, isWanted: () => boolean): Promise<Masked | undefined> {
  return inTurns(maskSteps(text), isWanted);
}

/** What was found in a text, and the slice of it that decided; the whole text, if it is short. */
export interface Reading {
  diagnosis: Diagnosis;
  slice: string;
  /** The slice as the rules read it. */
  plain: string;
}

/** The rest of the rules; asked for here, so that it shares what is loaded already. */
const loadRest = () => import("./rest.ts");

/** What decides where the first part of the rules settles nothing. */
export interface AllRules {
  data: RuleData;
  decideSteps: typeof decideSteps;
}

/**
 * Diagnoses slice by slice; undefined as soon as nobody waits for the result any more. `loadAll` is asked for all rules
 * once, and only where the first part does not settle a slice; without them, what such a slice says is not the last word.
 */
async function diagnoseInSlices(
  text: string,
  first: RuleData,
  loadAll: () => Promise<AllRules>,
  isWanted: () => boolean,
): Promise<Reading | undefined> {
  let best: Reading | undefined;
  let loading: Promise<AllRules | undefined> | undefined;
  for (const slice of slicesOf(text)) {
    const found = await inTurns(settleSteps(slice, first), isWanted);
    if (!found) return undefined;
    const { open, plain } = found;
    const all = open && (await (loading ??= loadAll().catch(() => undefined)));
    const known = open ? provisional(found.diagnosis) : found.diagnosis;
    const diagnosis = all ? await inTurns(all.decideSteps(open, all.data), isWanted) : known;
    if (!diagnosis || !isWanted()) return undefined;
    if (clearer(best?.diagnosis, diagnosis) === diagnosis) best = { diagnosis, slice, plain };
  }
  return best;
}

/**
 * All that the form asks for. One name to take from this script: taken as a whole, it would need a helper of the bundler,
 * which comes as a script of its own.
 */
export const rules = { diagnoseInSlices, inTurns, loadRest, maskInTurns, prepare, received, showsMask };
