/** The heavy half of the error explainer: rules and view, loaded when somebody reaches for the field. */
import { type Diagnosis, diagnose } from "../domain/diagnose.ts";
import { clearer, slicesOf } from "../domain/diagnose-long.ts";
import { type ExplainedEntry, outcomeOf } from "../domain/diagnosis-report.ts";
import { element, link, list, terms } from "./elements.ts";

export { diagnosisMarkdown, headline } from "../domain/diagnosis-report.ts";
export { maskSecrets } from "../domain/secrets.ts";

const pause = () => new Promise((resolve) => setTimeout(resolve));

/** Diagnoses in slices; undefined as soon as `isWanted` says that nobody waits for the result any more. */
export async function diagnoseInSlices(
  text: string,
  catalogue: readonly ExplainedEntry[],
  isWanted: () => boolean,
): Promise<Diagnosis | undefined> {
  let best: Diagnosis | undefined;
  for (const slice of slicesOf(text)) {
    await pause();
    if (!isWanted()) return undefined;
    best = clearer(best, diagnose(slice, catalogue));
  }
  return best;
}

/** Alternatives worth a look where the cause is named by its code or message. */
const fewAlternatives = 3;

/** What stands below the headline. */
export function details(diagnosis: Diagnosis, catalogue: readonly ExplainedEntry[]): Node[] {
  const { confidence, advice } = diagnosis;
  const { best, others } = outcomeOf(diagnosis, catalogue);
  const alternatives = others
    .slice(0, confidence === "sure" ? fewAlternatives : others.length)
    .map(({ entry }) => element("span", link(entry.path, entry.title), element("br"), entry.meaning));
  return [
    ...(advice ? [element("p", advice)] : []),
    ...(confidence === "likely" ? [element("p", "This is not certain: compare it with the others.")] : []),
    terms([
      ["Error", best && link(best.entry.path, best.entry.title)],
      ["Retry?", best?.entry.retry],
      ["First test", best?.entry.firstTest],
      ["Steps to go through again", best && links(best.entry.steps)],
      ["Why we think so", best && list(best.reasons)],
      [best ? "Could also be" : "Closest entries", alternatives.length > 0 ? list(alternatives) : undefined],
    ]),
  ];
}

function links(steps: ExplainedEntry["steps"]): HTMLElement | undefined {
  return steps.length > 0 ? list(steps.map(({ path, title }) => link(path, title))) : undefined;
}
