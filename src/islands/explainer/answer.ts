/** The rules of the error explainer, loaded when somebody reaches for the field. */
import { fromColumns, type RuleData, type SentRuleData } from "../../domain/explain/catalogue.ts";
import { type Diagnosis, diagnoseSteps } from "../../domain/explain/diagnose.ts";
import { clearer, slicesOf } from "../../domain/explain/long.ts";
import { readText } from "../../domain/explain/read.ts";
import { wordingsOf } from "../../domain/explain/wordings.ts";
import { type Masked, maskSteps } from "../../domain/secrets/mask.ts";

export { showsMask } from "../../domain/secrets/mask.ts";

/** Gives the browser its turn, without the milliseconds that timers wait when they repeat. */
const pause = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const next = () => {
      port1.close();
      resolve();
    };
    port1.addEventListener("message", next);
    port1.start();
    port2.postMessage(undefined);
  });

/** Milliseconds after which the browser gets its turn; a quarter of a frame. */
const longestTurn = 4;

/** Does steps turn by turn; undefined as soon as `isWanted` says that nobody waits for the result any more. */
async function inTurns<Result>(
  steps: Generator<undefined, Result, undefined>,
  isWanted: () => boolean,
): Promise<Result | undefined> {
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

/** What the rules go by, from the file as it is sent; throws if it has another shape. */
export function received({ errors, notOurs }: SentRuleData): RuleData {
  return { errors: fromColumns(errors), notOurs: fromColumns(notOurs) };
}

/** Works out what the rules need of the catalogue, and lets the browser compile them, before somebody waits for it. */
export async function prepare({ errors, notOurs }: RuleData): Promise<void> {
  for (const entry of errors) {
    wordingsOf(entry);
    await pause();
  }
  for (const { messages } of errors) {
    await inTurns(diagnoseSteps(messages.join(" "), errors, notOurs), () => true);
    await pause();
  }
}

/** Hides secrets turn by turn; undefined when nobody waits for the result any more. */
export function maskInTurns(text: string, isWanted: () => boolean): Promise<Masked | undefined> {
  return inTurns(maskSteps(text), isWanted);
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
    const diagnosis = await inTurns(diagnoseSteps(slice, errors, notOurs), isWanted);
    if (!diagnosis) return undefined;
    if (clearer(best?.diagnosis, diagnosis) === diagnosis)
      best = { diagnosis, slice, plain: readText(slice).plain };
  }
  return best;
}
