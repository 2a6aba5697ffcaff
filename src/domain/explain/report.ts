/** Puts a diagnosis into words: what a page announces, and what goes into a ticket. */
import type { CatalogueEntry, Diagnosis, NotOurs } from "./diagnose.ts";
import type { ErrorClient } from "./client.ts";
import type { Screen } from "./error.ts";

/** What the explainer loads. */
export interface ExplainerData {
  errors: readonly ExplainedEntry[];
  notOurs: readonly NotOurs[];
  clients: readonly ErrorClient[];
}

/** A catalogue entry with what a reader is told about it, as plain text. */
export interface ExplainedEntry extends CatalogueEntry {
  meaning: string;
  /** The likeliest causes, most likely first. */
  causes: readonly string[];
  /** Whether to retry, as a sentence. */
  retry: string;
  firstTest: string;
  /** What to run for it, if there is a command. */
  command?: string | undefined;
  /** Where to look or to fix it. */
  screens: readonly Screen[];
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
  if (best) return `${best.entry.aboutKey ? "Most likely" : "Not your key"}: ${best.entry.meaning}`;
  return others.length === 0
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
  client?: ErrorClient,
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
  return [
    `**${headline(diagnosis, catalogue)}**`,
    "",
    ...(best ? [`- Error: ${link(best.entry, origin)}`] : []),
    ...fields,
    ...(best ? entryLines(best, origin) : []),
    ...(advice ? [`- Next: ${advice}`] : []),
    ...(client ? [`- To see the code in ${client.name}: ${clientWords(client)}`] : []),
    ...(others.length > 0
      ? [
          `- ${best ? "Also possible" : "Closest"}: ${others.map(({ entry }) => link(entry, origin)).join(", ")}`,
        ]
      : []),
    "",
  ].join("\n");
}

function entryLines({ entry, reasons }: ExplainedCandidate, origin: string): string[] {
  const { causes, retry, firstTest, screens, steps } = entry;
  return [
    ...line("Likely causes", numbered(causes).join(" ")),
    `- Retry: ${retry}`,
    `- First test: ${firstTest}`,
    ...line("Where to look or fix it", screens.map(screenText).join("; ")),
    ...line("Steps", steps.map((step) => link(step, origin)).join(", ")),
    `- Why: ${reasons.join(" ")}`,
  ];
}

function clientWords({ how, code }: ErrorClient): string {
  return [how, ...(code === undefined ? [] : [codeSpan(code)])].join(" ");
}

function line(name: string, text: string): string[] {
  return text === "" ? [] : [`- ${name}: ${text}`];
}

function numbered(texts: readonly string[]): string[] {
  return texts.length === 1 ? [...texts] : texts.map((text, index) => `(${index + 1}) ${text}`);
}

function screenText({ path, address }: Screen): string {
  return [path, address && `<${address}>`].filter(Boolean).join(" ");
}

function link({ title, path }: { title: string; path: string }, origin: string): string {
  return `[${title.replace(/[[\]\\]/g, "\\$&")}](${origin}${path})`;
}

/** A text as Markdown code; the fence is longer than any run of backticks inside. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  const space = text.includes("`") ? " " : "";
  return `${fence}${space}${text.replace(/\s+/g, " ")}${space}${fence}`;
}
