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

/** Which wordings hold each stem. */
type Holders = ReadonlyMap<string, readonly number[]>;

/** How much a stem says that so many of all wordings have. */
type RarityOf = (stem: string, count: number, all: number) => number;

/**
 * Makes wordings ready for questions.
 *
 * @param titleOf the stems of a record's title: it is a wording too, which the quick index has sent already
 * @param rarityOf given, so that this script needs none of the others
 */
export function readyLikeness(
  { stems, meanings, counts, holders }: Wordings,
  titleOf: (record: number) => Iterable<string>,
  rarityOf: RarityOf,
): Likeness {
  const gaps = holders.split(" ");
  const holding = new Map(stems.split(" ").map((stem, place) => [stem, decodeGaps(gaps[place] ?? "")]));
  const recordOf = counts.flatMap((count, record) => Array.from({ length: count }, () => record));
  for (const record of counts.keys()) {
    for (const stem of titleOf(record)) holding.get(stem)?.push(recordOf.length);
    recordOf.push(record);
  }
  const byWords = sharedWords(holding, recordOf, rarityOf);
  const byMeaning = sharedMeaning(holding, recordOf, meanings);
  return (asked) => {
    const shared = byWords(asked);
    const meant = byMeaning(asked, shared);
    return new Map(
      [...shared].map(([record, sum]) => [
        record,
        sum ** (1 / sharpness) + meaningShare * (meant.get(record) ?? 0) ** (1 / sharpnessOfMeaning),
      ]),
    );
  };
}

/** Gives what sums up by record how much of a question stands in its wordings. */
function sharedWords(holding: Holders, recordOf: readonly number[], rarityOf: RarityOf) {
  const weigh = (stem: string) => rarityOf(stem, holding.get(stem)?.length ?? 0, recordOf.length) ** 2;
  const lengths = new Float64Array(recordOf.length);
  for (const [stem, wordings] of holding) addAll(lengths, wordings, weigh(stem));
  return (asked: ReadonlySet<string>) => {
    const shared = new Float64Array(recordOf.length);
    let length = 0;
    for (const stem of asked) {
      const weight = weigh(stem);
      length += weight;
      addAll(shared, holding.get(stem) ?? [], weight);
    }
    const sums = new Map<number, number>();
    // Iterators would take ten times as long.
    shared.forEach((both, wording) => {
      const record = recordOf[wording] ?? 0;
      if (both > 0) addPower(sums, record, both / Math.sqrt(length * (lengths[wording] ?? 1)), sharpness);
    });
    return sums;
  };
}

/** Gives what sums up by record how much its wordings mean what a question means, for some records. */
function sharedMeaning(holding: Holders, recordOf: readonly number[], meanings: string) {
  const meaningOf = new Map(
    Array.from(holding.keys(), (stem, place) => [
      stem,
      readMeaning(meanings.slice(codeLength * place, codeLength * (place + 1))),
    ]),
  );
  const sums = recordOf.map((): number[] => []);
  for (const [stem, wordings] of holding)
    for (const wording of wordings) addMeaning(sums[wording] ?? [], meaningOf.get(stem) ?? []);
  const meaningsOf = sums.map(unit);
  return (asked: ReadonlySet<string>, among: ReadonlyMap<number, number>) => {
    const meant: number[] = [];
    for (const stem of asked) addMeaning(meant, meaningOf.get(stem) ?? []);
    const meaning = unit(meant);
    const found = new Map<number, number>();
    recordOf.forEach((record, wording) => {
      // A place that shares no word with the question would only fill the list.
      if (!among.has(record)) return;
      addPower(found, record, alike(meaning, meaningsOf[wording] ?? []), sharpnessOfMeaning);
    });
    return found;
  };
}

function addAll(sums: Float64Array, places: readonly number[], value: number): void {
  for (const place of places) sums[place] = (sums[place] ?? 0) + value;
}

function addPower(sums: Map<number, number>, record: number, value: number, power: number): void {
  sums.set(record, (sums.get(record) ?? 0) + value ** power);
}
