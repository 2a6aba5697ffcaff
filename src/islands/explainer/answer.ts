/** The rules of the error explainer, loaded when somebody reaches for the field. */
import type { RuleData } from "../../domain/explain/catalogue.ts";
import { type Diagnosis, diagnose } from "../../domain/explain/diagnose.ts";
import { clearer, slicesOf } from "../../domain/explain/long.ts";
import { readText } from "../../domain/explain/read.ts";
import { wordingsOf } from "../../domain/explain/wordings.ts";
import { type Masked, maskSteps } from "../../domain/secrets/mask.ts";

export { showsMask } from "../../domain/secrets/mask.ts";

const pause = () => new Promise((resolve) => setTimeout(resolve));

/** Milliseconds after which the browser gets its turn; a third of a frame. */
const longestTurn = 5;

/** Works out what the rules need of the catalogue, and lets the browser compile them, before somebody waits for it. */
export async function prepare({ errors, notOurs }: RuleData): Promise<void> {
  for (const entry of errors) {
    wordingsOf(entry);
    await pause();
  }
  for (const { messages } of errors) {
    diagnose(messages.join(" "), errors, notOurs);
    await pause();
  }
}

/** Hides secrets turn by turn; undefined as soon as `isWanted` says that nobody waits for the result any more. */
export async function maskInTurns(text: string, isWanted: () => boolean): Promise<Masked | undefined> {
  const steps = maskSteps(text);
  let start = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - start < longestTurn) continue;
    await pause();
    if (!isWanted()) return undefined;
    start = performance.now();
  }
}

/** What was found in a text, and the slice of it that decided; the whole text, if it is short. */
export interface Reading {
  diagnosis: Diagnosis;
  slice: string;
  /** The slice as the rules read it. */
  plain: string;
}

/** Diagnoses slice by slice; undefined as soon as nobody waits for the result any more. */
export async function diagnoseInSlices(
  text: string,
  { errors, notOurs }: RuleData,
  isWanted: () => boolean,
): Promise<Reading | undefined> {
  let best: Reading | undefined;
  for (const slice of slicesOf(text)) {
    await pause();
    if (!isWanted()) return undefined;
    const diagnosis = diagnose(slice, errors, notOurs);
    if (clearer(best?.diagnosis, diagnosis) === diagnosis)
      best = { diagnosis, slice, plain: readText(slice).plain };
  }
  return best;
}
