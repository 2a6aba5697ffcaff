/** The heavy half of the error explainer: rules and view, loaded when somebody reaches for the field. */
import { type Diagnosis, diagnose } from "../../domain/explain/diagnose.ts";
import { clientOf, type ErrorClient } from "../../domain/explain/client.ts";
import { clearer, slicesOf } from "../../domain/explain/long.ts";
import { wordingsOf } from "../../domain/explain/wordings.ts";
import { type ExplainedEntry, type ExplainerData, outcomeOf } from "../../domain/explain/report.ts";
import type { Screen } from "../../domain/explain/error.ts";
import { type Masked, maskSteps } from "../../domain/secrets/mask.ts";
import { element, link, list, outside, terms } from "../dom/elements.ts";

export { showsMask } from "../../domain/secrets/mask.ts";
export { diagnosisMarkdown, headline } from "../../domain/explain/report.ts";

const pause = () => new Promise((resolve) => setTimeout(resolve));

/** Milliseconds after which the browser gets its turn; a third of a frame. */
const longestTurn = 5;

/** Works out what the rules need of the catalogue, and lets the browser compile them, before somebody waits for it. */
export async function prepare({ errors, notOurs }: ExplainerData): Promise<void> {
  for (const entry of errors) {
    wordingsOf(entry);
    await pause();
  }
  for (const { title } of errors) {
    diagnose(title, errors, notOurs);
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
  /** The client that printed it, where it hides what would decide. */
  client?: ErrorClient | undefined;
}

/** Diagnoses slice by slice; undefined as soon as nobody waits for the result any more. */
export async function diagnoseInSlices(
  text: string,
  { errors, notOurs, clients }: ExplainerData,
  isWanted: () => boolean,
): Promise<Reading | undefined> {
  let best: Reading | undefined;
  for (const slice of slicesOf(text)) {
    await pause();
    if (!isWanted()) return undefined;
    const diagnosis = diagnose(slice, errors, notOurs);
    if (clearer(best?.diagnosis, diagnosis) === diagnosis) best = { diagnosis, slice };
  }
  if (best?.diagnosis.confidence !== "cannot-tell") return best;
  return { ...best, client: clientOf(best.slice, clients) };
}

/** Alternatives worth a look where the cause is named by its code or message. */
const fewAlternatives = 3;

/** What stands below the headline. */
export function details({ diagnosis, client }: Reading, catalogue: readonly ExplainedEntry[]): Node[] {
  const { confidence, advice } = diagnosis;
  const { best, others } = outcomeOf(diagnosis, catalogue);
  const alternatives = others
    .slice(0, confidence === "sure" ? fewAlternatives : others.length)
    .map(({ entry }) => element("span", link(entry.path, entry.title), element("br"), entry.meaning));
  return [
    ...(advice ? [element("p", advice)] : []),
    ...(confidence === "likely" ? [element("p", "This is not certain: compare it with the others.")] : []),
    terms([
      [
        `To see the code in ${client?.name ?? ""}`,
        client && element("div", client.how, ...lines(client.code)),
      ],
      ["Error", best && link(best.entry.path, best.entry.title)],
      ["Likely causes", best && ordered(best.entry.causes)],
      ["Retry?", best?.entry.retry],
      ["First test", best && firstTest(best.entry)],
      ["Where to look or fix it", best && screens(best.entry.screens)],
      ["Steps to go through again", best && links(best.entry.steps)],
      ["Why we think so", best && list(best.reasons)],
      [best ? "Could also be" : "Closest entries", alternatives.length > 0 ? list(alternatives) : undefined],
    ]),
  ];
}

function firstTest({ firstTest: words, command }: ExplainedEntry): HTMLElement {
  return element("div", words, ...lines(command));
}

/** Lines to run or to write, if there are any. */
function lines(code: string | undefined): HTMLElement[] {
  return code ? [element("pre", element("code", code))] : [];
}

function ordered(texts: readonly string[]): HTMLElement {
  return element("ol", ...texts.map((text) => element("li", text)));
}

function screens(all: readonly Screen[]): HTMLElement | undefined {
  const places = all.map(({ path = "", address }) =>
    element("span", path, ...(path && address ? [": "] : []), ...(address ? [outside(address)] : [])),
  );
  return places.length > 1 ? list(places) : places[0];
}

function links(steps: ExplainedEntry["steps"]): HTMLElement | undefined {
  return steps.length > 0 ? list(steps.map(({ path, title }) => link(path, title))) : undefined;
}
