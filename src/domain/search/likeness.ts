/**
 * How like a question is to the wordings of each place, each taken as a whole. The quick index adds up what single words
 * say, so words from different wordings of a place count as if somebody had asked them together; this does not.
 */
import { type QuickBudget, quickBudget, withinBudget } from "./quick-index.ts";
import type { SearchRecord, SearchWords } from "./record.ts";
import { plainStems } from "./terms.ts";
import { rarity } from "./weigh.ts";

/** All wordings as they are sent: numbers, which a browser reads ten times as fast as words. */
export interface Wordings {
  /** That of the quick index whose records they are for. */
  build: string;
  /** All stems, joined by spaces. */
  stems: string;
  /** For each record of the quick index its title and wordings: places of their stems from 1, and behind each wording an {@link end}. */
  records: readonly (readonly number[])[];
}

const end = 0;

/** Says for the stems of a question how like it is to the wordings of records: from 0, and about 1 for one of them. */
export type Likeness = (asked: ReadonlySet<string>) => ReadonlyMap<number, number>;

/**
 * By how much the likest wordings of a place outweigh its others: with 1 a place with many wordings would always win, with far
 * more its second and third likest said nothing.
 */
const sharpness = 4;

/** Writes the wordings of the records that the quick index has; those that differ only in their order stand once. */
export function writeWordings(
  all: readonly SearchRecord[],
  words: Pick<SearchWords, "fillers">,
  budget: Pick<QuickBudget, "records"> = quickBudget,
): Omit<Wordings, "build"> {
  const fillers = new Set(words.fillers);
  const places = new Map<string, number>();
  const placeOf = (stem: string) => {
    const place = places.get(stem) ?? places.size + 1;
    places.set(stem, place);
    return place;
  };
  const records = withinBudget(all, budget.records).map(({ title, aliases }) => {
    const stems = [title, ...aliases].map((text) => [...new Set(plainStems(text, fillers))].toSorted());
    const distinct = new Map(stems.map((wording) => [wording.join(" "), wording]));
    distinct.delete("");
    return [...distinct.values()].flatMap((wording) => [...wording.map(placeOf), end]);
  });
  return { stems: [...places.keys()].join(" "), records };
}

/**
 * Makes wordings ready for questions.
 *
 * @param weak stems of words that say little
 */
export function readyLikeness({ stems, records }: Wordings, weak: ReadonlySet<string>): Likeness {
  const names = ["", ...stems.split(" ")];
  const places = new Map(names.map((name, place) => [name, place]));
  const holding: number[][] = names.map(() => []);
  const recordOf: number[] = [];
  for (const [record, line] of records.entries()) {
    for (const place of line) {
      if (place === end) recordOf.push(record);
      else holding[place]?.push(recordOf.length);
    }
  }
  const weigh = (name: string, count: number) => rarity(count, recordOf.length, weak.has(name)) ** 2;
  const weights = names.map((name, place) => weigh(name, holding[place]?.length ?? 0));
  const lengths = new Float64Array(recordOf.length);
  for (const [place, wordings] of holding.entries()) addAll(lengths, wordings, weights[place] ?? 0);
  return (asked) => {
    const shared = new Float64Array(recordOf.length);
    let length = 0;
    for (const stem of asked) {
      const place = places.get(stem);
      const weight = place === undefined ? weigh(stem, 0) : (weights[place] ?? 0);
      length += weight;
      if (place !== undefined) addAll(shared, holding[place] ?? [], weight);
    }
    const sums = new Map<number, number>();
    // Iterators would take ten times as long.
    shared.forEach((both, wording) => {
      if (both === 0) return;
      const cosine = both / Math.sqrt(length * (lengths[wording] ?? 1));
      const record = recordOf[wording] ?? 0;
      sums.set(record, (sums.get(record) ?? 0) + cosine ** sharpness);
    });
    return new Map([...sums].map(([record, sum]) => [record, sum ** (1 / sharpness)]));
  };
}

function addAll(sums: Float64Array, places: readonly number[], value: number): void {
  for (const place of places) sums[place] = (sums[place] ?? 0) + value;
}
