/** How strongly each term speaks for each record, worked out at build from the parts of the records. */
import type { SearchRecord } from "./record.ts";

/** For each term, how strongly it speaks for each record, by the place of the record; any number from 0. */
export type Strengths = ReadonlyMap<string, Map<number, number>>;

/** The terms of a text in order. */
export type Stemmer = (text: string) => string[];

/** How much a term in each part of a record says about it; set by hand, checked by the evaluation. */
const boosts = { title: 6, alias: 18, topic: 3, text: 9 };
/** The count of a word in a part at which more of it adds little. */
const saturation = { alias: 0.6, text: 4 };
/** A text counts as this long at least, in average lengths: brevity alone is no merit. */
const shortest = 0.4;

/** The strengths that records have by what stands in them. */
export function strengthsOf(records: readonly SearchRecord[], stemsOf: Stemmer): Strengths {
  const texts = records.map(({ text }) => stemsOf(text));
  const average = texts.reduce((sum, { length }) => sum + length, 0) / records.length || 1;
  const all = new Map<string, Map<number, number>>();
  for (const [place, record] of records.entries()) {
    for (const [stem, strength] of strengthsIn(record, texts[place] ?? [], stemsOf, average)) {
      const known = all.get(stem);
      if (known) known.set(place, strength);
      else all.set(stem, new Map([[place, strength]]));
    }
  }
  return all;
}

function strengthsIn(
  record: SearchRecord,
  text: readonly string[],
  stemsOf: Stemmer,
  averageLength: number,
): Map<string, number> {
  const strengths = new Map<string, number>();
  const add = (stem: string, value: number) => strengths.set(stem, (strengths.get(stem) ?? 0) + value);
  for (const stem of new Set(stemsOf(record.title))) add(stem, boosts.title);
  for (const stem of new Set(stemsOf(record.topic))) add(stem, boosts.topic);
  const wordings = record.aliases.flatMap((alias) => [...new Set(stemsOf(alias))]);
  for (const [stem, count] of countEach(wordings))
    add(stem, (boosts.alias * count) / (count + saturation.alias));
  const length = shortest + ((1 - shortest) * text.length) / averageLength;
  for (const [stem, count] of countEach(text)) {
    add(stem, (boosts.text * count) / (count + saturation.text * length));
  }
  return strengths;
}

function countEach(stems: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}
