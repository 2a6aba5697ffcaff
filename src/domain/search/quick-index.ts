/**
 * The index that answers at once. It names every place of the site that fits its budget and holds, for each term, the
 * places that the term speaks for and how strongly. The strengths are worked out at build, so that answering is adding.
 */
import { encodePostings, type Posting, strongest } from "./postings.ts";
import {
  type IndexedTopic,
  type Kind,
  kinds,
  pageOf,
  type SearchRecord,
  type SearchWords,
} from "./record.ts";
import { type Stemmer, type Strengths, strengthsOf } from "./strengths.ts";
import { conceptsOf, findConcepts } from "./synonyms.ts";
import { plainOf, plainStems, termsOf } from "./terms.ts";

/** Rises whenever a script of before could no longer read the index. */
export const quickIndexFormat = 4;

/** The index as it is sent. */
export interface QuickIndex {
  format: number;
  /** Differs whenever the content does. */
  build: string;
  /** Words without meaning, joined by spaces. */
  fillers: string;
  /** Stems of words that say little, joined by spaces. */
  weak: string;
  /** What a name counts as that nothing here knows, joined by spaces. */
  unknown: string;
  /** Groups of synonyms, their phrases joined by commas. */
  synonyms: readonly string[];
  topics: readonly string[];
  /** Where to look when nothing is found. */
  browse: readonly IndexedTopic[];
  /** Page addresses. */
  pages: readonly string[];
  /**
   * How many pages further than the record before, fragment, title, kind, topic; kind and topic by their place in a list.
   * A step of 0 or 1 compresses to less than the place of the page would.
   */
  records: readonly QuickRecord[];
  /** Stems in order, joined by spaces. */
  terms: string;
  /** The postings of each term, joined by spaces. */
  postings: string;
}

/** A place of the index. */
export type QuickRecord = readonly [
  pageStep: number,
  fragment: string,
  title: string,
  kind: number,
  topic: number,
];

/** How much the index may hold. */
export interface QuickBudget {
  records: number;
  postings: number;
}

/** Keeps the index under 48 kB compressed, however large the site gets; 1,000 postings fewer find 0.3 to 0.5 % fewer answers. */
export const quickBudget: QuickBudget = { records: 700, postings: 17_130 };

/** Which records stay when there are too many: those that answer, then those that lead to an answer. */
const priorities: Readonly<Record<Kind, number>> = {
  Question: 0,
  Error: 0,
  Checklist: 2,
  Glossary: 3,
  Guide: 4,
  // Facts are for those who check the guide; the full-text engine has them.
  Fact: Number.POSITIVE_INFINITY,
};

/**
 * Builds the index of some records.
 *
 * @param shareOf what counts of the strengths of a record: 1 is all, less puts it behind others
 */
export function buildQuickIndex(
  all: readonly SearchRecord[],
  words: SearchWords,
  budget: QuickBudget = quickBudget,
  shareOf: (record: SearchRecord) => number = () => 1,
): Omit<QuickIndex, "build" | "browse"> {
  const fillers = new Set(words.fillers);
  const concepts = conceptsOf(words.synonyms, fillers);
  const stemsOf: Stemmer = (text) => {
    const terms = termsOf(text, fillers);
    return [...terms, ...findConcepts(plainOf(terms), concepts)].map(({ stem }) => stem);
  };
  const records = withinBudget(all, budget.records);
  const weak = distinct(plainStems(words.weak.join(" "), fillers));
  const shares = records.map(shareOf);
  const postings = thin(postingsOf(strengthsOf(records, stemsOf), shares), records.length, budget.postings);
  const terms = [...postings.keys()].toSorted();
  const topics = distinct(records.map(({ topic }) => topic));
  const pages = distinct(records.map(({ url }) => pageOf(url)));
  return {
    format: quickIndexFormat,
    fillers: words.fillers.join(" "),
    weak: weak.join(" "),
    unknown: words.unknown.join(" "),
    synonyms: words.synonyms.map((phrases) => phrases.join(",")),
    topics,
    pages,
    records: writeRecords(records, pages, topics),
    terms: terms.join(" "),
    postings: terms.map((stem) => encodePostings(postings.get(stem) ?? [])).join(" "),
  };
}

/** The records as they are sent: pages by how far they are from the one before, topics and kinds by their places. */
function writeRecords(
  records: readonly SearchRecord[],
  pages: readonly string[],
  topics: readonly string[],
): QuickIndex["records"] {
  return records.map(({ url, title, kind, topic }, place) => [
    pages.indexOf(pageOf(url)) - pages.indexOf(pageOf(records[place - 1]?.url ?? url)),
    url.slice(pageOf(url).length + 1),
    title,
    kinds.indexOf(kind),
    topics.indexOf(topic),
  ]);
}

/** Where a record stands in line for a place; a page as a whole comes before its sections. */
function priority({ kind, url }: SearchRecord): number {
  return kind === "Guide" && !url.includes("#") ? 1 : priorities[kind];
}

/** The records that matter most, in their order on the site. */
export function withinBudget(records: readonly SearchRecord[], most: number): SearchRecord[] {
  const kept = new Set(
    records
      .filter((record) => Number.isFinite(priority(record)))
      .toSorted((a, b) => priority(a) - priority(b))
      .slice(0, most),
  );
  return records.filter((record) => kept.has(record));
}

/**
 * A strength as the index holds it, from 0 to {@link strongest}: three steps to each doubling. Finer ones answer no better, and
 * fewer different digits compress to 7 % less.
 */
function written(strength: number): number {
  if (strength < 0.5) return 0;
  const step = Math.round(stepsPerDoubling * Math.log2(strength)) / stepsPerDoubling;
  return Math.min(strongest, Math.round(2 ** step));
}
const stepsPerDoubling = 3;

/** Strengths as the index holds them, without those that come to nothing. */
function postingsOf(strengths: Strengths, shares: readonly number[]): Map<string, Posting[]> {
  return new Map(
    [...strengths].map(([stem, list]) => [
      stem,
      [...list]
        .map(([record, strength]) => ({ record, strength: written(strength * (shares[record] ?? 1)) }))
        .filter(({ strength }) => strength > 0),
    ]),
  );
}

/** Drops what says least, a weak word that many records have, until the rest fits. */
function thin(
  postings: ReadonlyMap<string, readonly Posting[]>,
  records: number,
  most: number,
): Map<string, readonly Posting[]> {
  const value = (stem: string, { strength }: Posting) =>
    strength * Math.log(records / (postings.get(stem)?.length ?? records) + 1);
  const all = [...postings].flatMap(([stem, list]) =>
    list.map((posting) => ({ posting, value: value(stem, posting) })),
  );
  // Many say exactly as much. Without the last of these at once, one wording more could cost a hundred postings.
  const best = all.toSorted((a, b) => b.value - a.value).slice(0, most);
  const isBest = new Set(best.map(({ posting }) => posting));
  const kept = [...postings].map(
    ([stem, list]) => [stem, list.filter((posting) => isBest.has(posting))] as const,
  );
  return new Map(kept.filter(([, list]) => list.length > 0));
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
