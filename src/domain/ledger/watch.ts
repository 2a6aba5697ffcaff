/**
 * Whether a source still says what the ledger took from it. The rule: the value stands in the text in some usual
 * spelling, and near it stand words of the fact's statement. Near is {@link reach} characters to either side, which is a
 * sentence or two, or a row of a table. A value that is long enough to be itself needs one such word, a short one two,
 * because `$5` or `All` stand on many pages about something else.
 */
import type { Fact } from "./fact.ts";
import { placesOf, plainSpelling } from "./spellings.ts";

/** Characters to either side of a value in which words of its statement count. */
export const reach = 240;
/** A value with so many characters is rarely there by chance. */
const distinctive = 12;

const commonWords = new Set(
  `a about after all also an and any api are as at be been before but by can cannot come from do does each for has have
  here how if in into is it its later like may more most must needs new no not now of on once one only openai or our
  over own page pages per says seen shows since so some still than that the their them then there these they this those
  to under until up use used uses was we were what when where which who will with you your`.split(/\s+/),
);

/** A word without the ending that singular and plural, or forms of a verb, differ in. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ies|es|s|ed|ing|e|y)$/, "") : word.replace(/s$/, "");
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[a-z][a-z0-9]*/g) ?? []).filter((word) => word.length > 1);
}

/** The words of a statement that say what it is about, without those of its value. */
export function topicWords(fact: Fact): ReadonlySet<string> {
  const own = new Set(wordsOf(String(fact.value)));
  const words = wordsOf(plainSpelling(fact.statement)).filter(
    (word) => !commonWords.has(word) && !own.has(word),
  );
  return new Set(words.map(stem));
}

/**
 * Whether a text holds the value of a watched fact in a passage about it.
 *
 * @param text words of a page, tags removed; addresses of links stand beside their words
 */
export function holdsValue(fact: Fact, text: string): boolean {
  const plain = plainSpelling(text);
  const topic = topicWords(fact);
  const needed = Math.min(topic.size, String(fact.value).length >= distinctive ? 1 : 2);
  return placesOf(fact, plain).some(({ start, end }) => {
    const near = `${plain.slice(Math.max(0, start - reach), start)} ${plain.slice(end, end + reach)}`;
    const found = new Set(wordsOf(near).map(stem));
    return [...topic].filter((word) => found.has(word)).length >= needed;
  });
}

/** What came of reading one source. */
export type Reading =
  | { kind: "read"; text: string; movedTo?: string | undefined }
  /** It moved to an address that no source of ours has, so nobody went there. */
  | { kind: "moved"; to: string }
  | { kind: "unreachable"; reason: string };

/** Whether a value still stands in its source. */
export type WatchStatus = "still there" | "gone" | "unreachable" | "moved to";

/** One source of a fact, as a watch found it. */
export interface SourceFinding {
  /** Citation id. */
  source: string;
  url: string;
  status: WatchStatus;
  /** The new address of a source that moved, or why one could not be read. */
  detail?: string | undefined;
  /** ISO day on which an earlier watch found the value there. */
  lastSeen?: string | undefined;
}

/** What one reading says about a fact. A page that moved for good has to be cited at its new address. */
export function findingOf(
  fact: Fact,
  { source, url, lastSeen }: Pick<SourceFinding, "source" | "url" | "lastSeen">,
  reading: Reading,
): SourceFinding {
  const found = { source, url, lastSeen };
  if (reading.kind === "unreachable") return { ...found, status: "unreachable", detail: reading.reason };
  if (reading.kind === "moved") return { ...found, status: "moved to", detail: reading.to };
  if (!holdsValue(fact, reading.text)) return { ...found, status: "gone", detail: reading.movedTo };
  return reading.movedTo === undefined
    ? { ...found, status: "still there" }
    : { ...found, status: "moved to", detail: reading.movedTo };
}

/**
 * What the sources of a fact say together. One that holds the value is enough: not every source of a fact has to hold
 * it. It is gone when every source was read in vain, or one that held it before no longer does. Where a source could
 * not be read, nothing is claimed.
 */
export function statusOf(findings: readonly SourceFinding[]): WatchStatus {
  const has = (status: WatchStatus) => findings.some((finding) => finding.status === status);
  if (has("still there")) return "still there";
  if (has("moved to")) return "moved to";
  const lost = findings.filter(({ status }) => status === "gone");
  if (lost.length > 0 && (lost.length === findings.length || lost.some(({ lastSeen }) => lastSeen)))
    return "gone";
  return "unreachable";
}
