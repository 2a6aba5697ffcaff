/** Puts a diagnosis into words: what a page announces, and what goes into a ticket. */
import type { CatalogueEntry, Diagnosis } from "./diagnose.ts";

/** A catalogue entry with what a reader is told about it, as plain text. */
export interface ExplainedEntry extends CatalogueEntry {
  meaning: string;
  /** Whether to retry, as a sentence. */
  retry: string;
  firstTest: string;
  /** Path of its page, base included. */
  path: string;
  /** Checklist steps to go through again. */
  steps: readonly { title: string; path: string }[];
}

/** A candidate with what the catalogue says about it. */
export interface ExplainedCandidate {
  entry: ExplainedEntry;
  reasons: readonly string[];
}

/** The entry to name, where one can be named, and the others that are possible. */
export function outcomeOf(
  diagnosis: Diagnosis,
  catalogue: readonly ExplainedEntry[],
): { best?: ExplainedCandidate | undefined; others: readonly ExplainedCandidate[] } {
  const candidates = explainedCandidates(diagnosis, catalogue);
  const isNamed = diagnosis.confidence === "sure" || diagnosis.confidence === "likely";
  return isNamed ? { best: candidates[0], others: candidates.slice(1) } : { others: candidates };
}

function explainedCandidates(
  { candidates }: Diagnosis,
  catalogue: readonly ExplainedEntry[],
): ExplainedCandidate[] {
  return candidates.flatMap(({ entry: name, reasons }) => {
    const entry = catalogue.find((one) => one.name === name);
    return entry ? [{ entry, reasons }] : [];
  });
}

/** The outcome in one sentence. */
export function headline(diagnosis: Diagnosis, catalogue: readonly ExplainedEntry[]): string {
  const { best, others } = outcomeOf(diagnosis, catalogue);
  if (best) return `Most likely: ${best.entry.meaning}`;
  return diagnosis.confidence === "none" || others.length === 0
    ? "This does not look like a problem with an OpenAI key."
    : "This is not enough to name one cause.";
}

/**
 * The diagnosis as Markdown. Of the pasted text it holds only the fields that were extracted, so that text must have
 * been masked. `origin` goes before the paths of pages.
 */
export function diagnosisMarkdown(
  diagnosis: Diagnosis,
  catalogue: readonly ExplainedEntry[],
  origin: string,
): string {
  const { extracted, advice } = diagnosis;
  const fields = [
    ["Status", extracted.status],
    ["Code", extracted.code],
    ["Type", extracted.type],
    ["Param", extracted.param],
    ["Class", extracted.sdkClass],
    ["Message", extracted.message],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`- ${name}: ${codeSpan(String(value))}`]));
  const { best, others } = outcomeOf(diagnosis, catalogue);
  const link = ({ title, path }: ExplainedEntry) =>
    `[${title.replace(/[[\]\\]/g, "\\$&")}](${origin}${path})`;
  return [
    `**${headline(diagnosis, catalogue)}**`,
    "",
    ...(best ? [`- Error: ${link(best.entry)}`] : []),
    ...fields,
    ...(best ? [`- Retry: ${best.entry.retry}`, `- First test: ${best.entry.firstTest}`] : []),
    ...(best ? [`- Why: ${best.reasons.join(" ")}`] : []),
    ...(advice ? [`- Next: ${advice}`] : []),
    ...(others.length > 0
      ? [`- ${best ? "Also possible" : "Closest"}: ${others.map(({ entry }) => link(entry)).join(", ")}`]
      : []),
    "",
  ].join("\n");
}

/** A text as Markdown code; the fence is longer than any run of backticks inside. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  const space = text.includes("`") ? " " : "";
  return `${fence}${space}${text.replace(/\s+/g, " ")}${space}${fence}`;
}
