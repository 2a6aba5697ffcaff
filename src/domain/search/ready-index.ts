/** The quick index made ready for questions. */
import { decodePostings, type Posting } from "./postings.ts";
import { type QuickIndex, quickIndexFormat } from "./quick-index.ts";
import { type IndexedTopic, kinds, type Place } from "./record.ts";
import { type Concepts, conceptsOf } from "./synonyms.ts";
import { type Fillers, plainStems } from "./terms.ts";

/** The index was written for a later or an earlier script. */
export class OutdatedIndex extends Error {}

/** An index that questions can be asked of. */
export interface ReadyIndex {
  /** Differs whenever the content does. */
  build: string;
  places: readonly Place[];
  /** Where to look when nothing is found. */
  browse: readonly IndexedTopic[];
  fillers: Fillers;
  /** Stems of words that say little. */
  weak: ReadonlySet<string>;
  /** What a name counts as that the index does not know. */
  unknown: string;
  concepts: Concepts;
  /** All terms, in order. */
  terms: readonly string[];
  /** The stems of a record's title. */
  titleOf: (record: number) => ReadonlySet<string>;
  /** The records a term speaks for; none for a term that the index does not hold. */
  postingsOf: (stem: string) => readonly Posting[];
}

/**
 * Makes an index ready; postings are read when a question needs them.
 *
 * @throws OutdatedIndex
 */
export function readyIndex(index: QuickIndex): ReadyIndex {
  if (index.format !== quickIndexFormat) {
    throw new OutdatedIndex(`the search index has format ${index.format}, expected ${quickIndexFormat}`);
  }
  const fillers = new Set(index.fillers.split(" "));
  const terms = index.terms.split(" ");
  const encoded = index.postings.split(" ");
  const places = new Map(terms.map((stem, place) => [stem, place]));
  const known = new Map<string, Posting[]>();
  const titles = new Map<number, ReadonlySet<string>>();
  let page = 0;
  return {
    build: index.build,
    browse: index.browse,
    places: index.records.map(([pageStep, fragment, title, kind, topic]) => {
      page += pageStep;
      return {
        url: `${index.pages[page] ?? ""}${fragment && `#${fragment}`}`,
        title,
        kind: kinds[kind] ?? "Guide",
        topic: index.topics[topic] ?? "",
      };
    }),
    fillers,
    weak: new Set(index.weak.split(" ")),
    unknown: index.unknown,
    concepts: conceptsOf(
      index.synonyms.map((phrases) => phrases.split(",")),
      fillers,
    ),
    terms,
    titleOf: (record) => {
      const stems = titles.get(record) ?? new Set(plainStems(index.records[record]?.[2] ?? "", fillers));
      titles.set(record, stems);
      return stems;
    },
    postingsOf: (stem) => {
      const place = places.get(stem);
      if (place === undefined) return [];
      const postings = known.get(stem) ?? decodePostings(encoded[place] ?? "");
      known.set(stem, postings);
      return postings;
    },
  };
}
