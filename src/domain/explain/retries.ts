/** Logs repeat an error that passes by itself, until another one ends the program: the last one is what counts. */
import type { CatalogueEntry } from "./catalogue.ts";
import type { ReadableText } from "./normalize.ts";
import type { Candidate } from "./rank.ts";

/** Lines at the end of a text among which the last error is looked for. */
const mostLines = 40;

/**
 * Puts the error of the last line that names one first, if the leading candidate is one that programs retry and the
 * other is not. `rankLine` ranks the entries for a single line.
 */
export function afterRetries(
  ranked: readonly Candidate[],
  { lines }: ReadableText,
  catalogue: readonly CatalogueEntry[],
  rankLine: (line: string) => readonly Candidate[],
): readonly Candidate[] {
  const passes = (candidate: Candidate) =>
    catalogue.some(({ name, passes: one }) => one && name === candidate.entry);
  const [first, ...others] = ranked;
  if (!first || !passes(first) || !others.some((other) => isNamed(other) && !passes(other))) return ranked;
  const last = lines
    .split("\n")
    .slice(-mostLines)
    .toReversed()
    .map((line) => rankLine(line)[0])
    .find((candidate) => candidate !== undefined && isNamed(candidate));
  const ending = others.find(({ entry }) => entry === last?.entry);
  if (!ending || passes(ending)) return ranked;
  const reasons = [...ending.reasons, "It comes last, after an error that programs retry."];
  return [{ ...ending, reasons }, ...ranked.filter((one) => one !== ending)];
}

/** Whether a code or a message of the entry was found. */
export function isNamed({ evidence }: Candidate): boolean {
  return evidence === "code" || evidence === "message" || evidence === "cut message";
}
