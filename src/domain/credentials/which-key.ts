/**
 * Tells from the two visible ends of a masked key what it is. It takes so little of a key that nothing is lost if the
 * fields are seen, and refuses more. Prefixes are no contract (fact `keys-prefix-not-contract`), so answers are hints,
 * and no key is called valid or invalid.
 */

/** Longest beginning taken: the longest prefix in use has eleven characters. */
export const longestPrefix = 12;
/** Characters of the ending that dashboards and error messages show. */
export const endingLength = 4;

/** Kinds that are told by other signs than a prefix of their own; each needs its words. */
export const kindsBySign = [
  "older",
  "unknown",
  "quotation-mark",
  "web-address",
  "variable-name",
  "placeholder",
] as const;

/** What something can be that is taken for a key, and what to say then (`content/key-kinds.yaml`). */
export interface KeyKind {
  id: string;
  /** Position among the kinds. */
  order: number;
  /** How such keys begin. */
  prefixes: readonly string[];
  /** What it seems to be, as a sentence. */
  is: string;
  /** Ids of facts whose addresses or paths list such credentials. */
  listedAt: readonly string[];
  /** How to compare it with the list, in sentences; {@link endingMark} stands for the end of the reader's key. */
  compare: string;
  /** Where a stale one usually comes from, likeliest first; sentences. */
  staleSources: readonly string[];
  /** Ids of the facts behind the answer. */
  facts: readonly string[];
}

/** Stands in authored sentences for the last characters that the reader typed. */
export const endingMark = "ENDING";

/**
 * The id of the kind, or `too-much` when more than the two ends were given; then the fields must be emptied.
 *
 * @param kinds those with prefixes; a prefix may stand in one of them only
 */
export function kindOfKey(
  prefix: string,
  lastFour: string,
  kinds: readonly Pick<KeyKind, "id" | "prefixes">[],
): string {
  const beginning = prefix.trim();
  const ending = lastFour.trim();
  if ([...beginning].length > longestPrefix || [...ending].length > endingLength) return "too-much";
  return strayKind(beginning, ending) ?? kindByPrefix(beginning.replace(/[*.…•]+.*$/, ""), kinds);
}

/** Length of `sk-`, which all kinds share. */
const shortestPart = 3;

/** Shorter beginnings, as in `sk-pr***`, are enough where only one kind begins that way. */
function kindByPrefix(prefix: string, kinds: readonly Pick<KeyKind, "id" | "prefixes">[]): string {
  const fits = kinds.filter(({ prefixes }) =>
    prefixes.some(
      (one) => prefix.startsWith(one) || (prefix.length > shortestPart && one.startsWith(prefix)),
    ),
  );
  const only = fits.length === 1 ? fits[0] : undefined;
  if (only) return only.id;
  return prefix.startsWith("sk-") || prefix === "sk" ? "older" : "unknown";
}

/** Signs that something else than a clean key was stored. */
function strayKind(beginning: string, ending: string): (typeof kindsBySign)[number] | undefined {
  if (/^["'“‘`]|["'”’`]$/.test(beginning) || /["'”’`]/.test(ending)) return "quotation-mark";
  if (/^https?|^www\./i.test(beginning)) return "web-address";
  if (/^(?:[$%{<]|process\.|os\.|import\.|undef|null\b|none\b)/i.test(beginning)) return "variable-name";
  const isSample = /^(?:your|my[-_]|openai|api[-_]?key|sk-your|xxx)/i.test(beginning);
  return isSample || /^here$/i.test(ending) ? "placeholder" : undefined;
}
