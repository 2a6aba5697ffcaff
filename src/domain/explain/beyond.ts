/** What all rules find of an entry in a text that holds none of its wordings: typed messages, and pairs of words. */
import type { CatalogueEntry } from "./catalogue.ts";
import type { Clues, FoundWording } from "./clues.ts";
import { foundIn, isOtherParam } from "./found.ts";
import type { ReadableText } from "./read.ts";
import { worth } from "./worth.ts";

/** Looks on for an entry; `typed` is the text with slips corrected, if it looks typed and holds some. */
export function beyondWordings(
  entry: CatalogueEntry,
  clues: Clues,
  errors: readonly CatalogueEntry[],
  typed: ReadableText | undefined,
): FoundWording[] {
  const corrected = typed ? foundIn(entry, { ...clues, text: typed, lookOn: undefined }, errors) : [];
  // Corrected words prove a message, but nothing less.
  const proven = corrected.filter(({ evidence }) => evidence.endsWith("message"));
  if (proven.length > 0)
    return proven.map((one) => ({ ...one, points: one.points - worth.slip, evidence: "typed message" }));
  const { status } = clues.fields;
  const fits = status === undefined || entry.status.length === 0 || entry.status.includes(status);
  const at = clues.pairs?.get(entry.name)?.at ?? -1;
  const isOfIt = fits && !isOtherParam(entry, clues.fields) && clues.origin.openAi !== "no";
  return isOfIt && at >= 0 ? [pairFound(at, clues.text)] : [];
}

function pairFound(at: number, { plain, joined }: ReadableText): FoundWording {
  const place = Math.round((at / plain.length) * joined.length);
  return {
    points: worth.pair,
    reason: { id: "says-so" },
    evidence: "shared words",
    saysOpenAi: false,
    words: 0,
    at: place,
  };
}
