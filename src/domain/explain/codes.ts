/** Codes of the API: which of them a text holds, and whether they are OpenAI's there. */
import type { CatalogueEntry } from "./catalogue.ts";
import { type Clues, wordingsOf } from "./clues.ts";
import type { Extracted } from "./fields.ts";
import { repliesIn } from "./foreign.ts";
import { longRun } from "./found.ts";
import { matchWordings } from "./match.ts";
import type { ReadableText } from "./read.ts";

/**
 * Codes that count. The field `code` decides; without it, any code that stands in the text does, except one that is
 * also a type (`insufficient_quota`) next to a more special one.
 */
export function codesIn(
  { plain, vocabulary }: ReadableText,
  { code, type }: Extracted,
  catalogue: readonly CatalogueEntry[],
): ReadonlySet<string> {
  const known = new Set(catalogue.flatMap((entry) => entry.code));
  if (code && known.has(code)) return new Set([code]);
  // Tools say whose code it is: `OPENAI_RATE_LIMIT_EXCEEDED`.
  const found = [...known].filter(
    (one) => one.includes("_") && one !== type && [one, `openai_${one}`].some((name) => vocabulary.has(name)),
  );
  if (found.length === 0) return new Set(cutCode(plain, known));
  const types = new Set(catalogue.flatMap((entry) => entry.type));
  const special = found.filter((one) => !types.has(one));
  return new Set(special.length > 0 ? special : found);
}

/** A code whose end was cut off, at the end of the text or before an ellipsis, if only one code begins like that. */
function cutCode(plain: string, known: ReadonlySet<string>): string[] {
  return [...plain.matchAll(/(?<![a-z_])([a-z]+(?:_[a-z]*)+)(?=\.\.\.|\W{0,3}$)/g)].flatMap(
    ([, start = ""]) => {
      const whole = [...known].filter((one) => one.startsWith(start));
      return start.length >= shortestCut && whole.length === 1 ? whole : [];
    },
  );
}

const shortestCut = 14;

/**
 * Whether a message stands in full beside the code, and not the one of the entry: servers in OpenAI's form borrow its
 * codes for keys, but not its words.
 */
export function isForeignMessage(entry: CatalogueEntry, clues: Clues): boolean {
  const { text, origin } = clues;
  return (
    (origin.openAi === "no" || (origin.openAi !== "host" && entry.status.includes(401))) &&
    entry.messages.length > 0 &&
    repliesIn(text).some((reply) => /[ \u3000-\u9fff]/.test(reply) && text.plain.includes(`${reply}'`)) &&
    !matchWordings(text, wordingsOf(entry, clues)).some(
      (match) => match.isTelling && (match.opens || match.strength === "part" || match.words >= longRun),
    )
  );
}
