/**
 * How like a question is to the wordings of each place, each taken as a whole. The quick index adds up what single words
 * say, so words from different wordings of a place count as if somebody had asked them together; this does not.
 */
import { decodeGaps } from "./gaps.ts";
import { addMeaning, alike, codeLength, readMeaning, unit } from "./meaning.ts";
import type { Wordings } from "./wordings.ts";

/** Says for the stems of a question how like it is to the wordings of records: from 0, and about 2.5 for one of them. */
export type Likeness = (asked: ReadonlySet<string>) => ReadonlyMap<number, number>;

/**
 * By how much the likest wordings of a place outweigh its others: with 1 a place with many wordings would always win, with far
 * more its second and third likest said nothing.
 */
const sharpness = 4;

/** The same for what wordings mean: those of a place that mean nearly the same say nothing twice. */
const sharpnessOfMeaning = 16;
/**
 * What meaning counts beside shared words. Either of them alone finds fewer answers than both; with twice as much, a place
 * that has the very words of the question comes first for fewer.
 */
const meaningShare = 1.5;

/**
 * Makes wordings ready for questions.
 *
 * @param rarityOf how much a stem says that so many of all wordings have; given, so that this script needs none of the others
 */
export function readyLikeness(
  { stems, meanings, counts, holders }: Wordings,
  rarityOf: (stem: string, count: number, all: number) => number,
): Likeness {
  const names = stems.split(" ");
  const places = new Map(names.map((name, place) => [name, place]));
  const meaningOf = names.map((_, place) =>
    readMeaning(meanings.slice(codeLength * place, codeLength * (place + 1))),
  );
  const holding = holders.split(" ").map(decodeGaps);
  const recordOf = counts.flatMap((count, record) => Array.from({ length: count }, () => record));
  const sums = recordOf.map((): number[] => []);
  for (const [place, wordings] of holding.entries()) {
    for (const wording of wordings) addMeaning(sums[wording] ?? [], meaningOf[place] ?? []);
  }
  const meaningsOf = sums.map(unit);
  const weigh = (stem: string, count: number) => rarityOf(stem, count, recordOf.length) ** 2;
  const weights = names.map((name, place) => weigh(name, holding[place]?.length ?? 0));
  const lengths = new Float64Array(recordOf.length);
  for (const [place, wordings] of holding.entries()) addAll(lengths, wordings, weights[place] ?? 0);
  return (asked) => {
    const shared = new Float64Array(recordOf.length);
    const meant: number[] = [];
    let length = 0;
    for (const stem of asked) {
      const place = places.get(stem);
      const weight = place === undefined ? weigh(stem, 0) : (weights[place] ?? 0);
      length += weight;
      if (place !== undefined) {
        addAll(shared, holding[place] ?? [], weight);
        addMeaning(meant, meaningOf[place] ?? []);
      }
    }
    const byWords = new Map<number, number>();
    const byMeaning = new Map<number, number>();
    // Iterators would take ten times as long.
    shared.forEach((both, wording) => {
      const record = recordOf[wording] ?? 0;
      if (both > 0) addPower(byWords, record, both / Math.sqrt(length * (lengths[wording] ?? 1)), sharpness);
    });
    // A place that shares no word with the question would only fill the list.
    const meaning = unit(meant);
    recordOf.forEach((record, wording) => {
      if (!byWords.has(record)) return;
      addPower(byMeaning, record, alike(meaning, meaningsOf[wording] ?? []), sharpnessOfMeaning);
    });
    return new Map(
      [...byWords].map(([record, sum]) => [
        record,
        sum ** (1 / sharpness) + meaningShare * (byMeaning.get(record) ?? 0) ** (1 / sharpnessOfMeaning),
      ]),
    );
  };
}

function addAll(sums: Float64Array, places: readonly number[], value: number): void {
  for (const place of places) sums[place] = (sums[place] ?? 0) + value;
}

function addPower(sums: Map<number, number>, record: number, value: number, power: number): void {
  sums.set(record, (sums.get(record) ?? 0) + value ** power);
}
