/** What all rules find of an entry in a text that holds none of its wordings: typed messages, and pairs of words. */
import type { CatalogueEntry } from "./catalogue.ts";
import type { Clues, FoundWording } from "./clues.ts";
import { foundWording, isMost } from "./found.ts";
import { canBeOfKey, isOfOtherHeader } from "./headers.ts";
import { matchWordings, type WordingMatch } from "./match.ts";
import type { ReadableText } from "./read.ts";
import { worth } from "./worth.ts";

/** Looks on for an entry; `typed` is the text with slips corrected, if it looks typed and holds some. */
export function beyondWordings(
  entry: CatalogueEntry,
  clues: Clues,
  typed: ReadableText | undefined,
): FoundWording[] {
  // Corrected words prove a message, but nothing less.
  const proven =
    typed && !isOfOtherHeader(entry, clues)
      ? matchWordings(typed, entry).filter((match) => isProof(match) && canBeOfKey(match, clues))
      : [];
  if (proven.length > 0) return proven.map((match) => foundWording(match, worth.typed, "typed message"));
  const { status } = clues.fields;
  const fits = status === undefined || entry.status.length === 0 || entry.status.includes(status);
  const at = clues.pairs?.get(entry.name)?.at ?? -1;
  return fits && clues.origin.openAi !== "no" && at >= 0 ? [pairFound(at, clues.text)] : [];
}

/** Whether a wording in corrected words proves its message. */
function isProof(match: WordingMatch): boolean {
  return match.strength !== "weak" && match.isTelling && isMost(match);
}

function pairFound(at: number, { plain, joined }: ReadableText): FoundWording {
  const place = Math.round((at / plain.length) * joined.length);
  return {
    points: worth.pair,
    reason: { id: "says-so" },
    evidence: "shared words",
    saysOpenAi: false,
    at: place,
  };
}
