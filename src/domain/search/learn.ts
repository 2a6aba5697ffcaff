/**
 * Corrects strengths by practice. Each wording of a record is asked as a question, as if it had not been written: what its
 * terms have from it alone is left out. Where another place comes first, the terms gain for the place that the wording is for
 * and lose for the other, as a perceptron learns. Wordings of one place thus tell what others are mistaken for.
 */
import { strongest } from "./postings.ts";
import type { SearchRecord } from "./record.ts";
import { aliasCounts, aliasStrength, type Stemmer, type Strengths } from "./strengths.ts";
import { addWord, type Found, rarity, wordScore } from "./weigh.ts";

/** How often all wordings are asked; more gives nothing on wordings that were kept apart. */
const rounds = 2;
/** What the terms of a mistaken question gain together in the first round; later rounds teach less. */
const gain = 1;
const slowing = 0.3;
/** What they lose for the other place, as a share of what they gain: it may be a good answer, too. */
const loss = 0.5;
/** A place has to be better by this factor to count as first. */
const margin = 1.1;
/** No strength moves further than this from where it began, so that no single mistake decides. */
const furthest = 12;

/** What one term says, in arrays: tens of thousands of questions are asked in a second. */
interface Term {
  weight: number;
  /** Places of the records that it speaks for. */
  records: Int32Array;
  /** How strongly, in the order of the records: as it began, and now. */
  before: Float64Array;
  now: Float64Array;
}

/** A wording to be asked. */
interface Asking {
  place: number;
  terms: readonly Term[];
  /** What the place has from this wording alone, in the order of the terms. */
  own: readonly number[];
}

/**
 * The strengths after practice; those that it is given stay as they are.
 *
 * @param weak stems of words that say little
 */
export function learn(
  strengths: Strengths,
  records: readonly SearchRecord[],
  stemsOf: Stemmer,
  weak: ReadonlySet<string>,
): Strengths {
  const terms = new Map(
    [...strengths].map(([stem, list]) => {
      const weight = rarity(list.size, records.length, weak.has(stem));
      const now = Float64Array.from(list.values());
      return [stem, { weight, records: Int32Array.from(list.keys()), before: now.slice(), now }] as const;
    }),
  );
  const askings = records.flatMap((record, place) => askingsOf(record, place, stemsOf, terms));
  const ask = asker(records);
  for (let round = 0; round < rounds; round += 1) {
    const pace = gain / (1 + slowing * round);
    for (const asking of askings) {
      const rival = ask(asking);
      if (rival !== undefined) correct(asking, rival, pace);
    }
  }
  return new Map(
    [...terms].map(([stem, { records: places, now }]) => [
      stem,
      new Map([...places].map((place, index) => [place, now[index] ?? 0])),
    ]),
  );
}

function askingsOf(
  record: SearchRecord,
  place: number,
  stemsOf: Stemmer,
  terms: ReadonlyMap<string, Term>,
): Asking[] {
  const counts = aliasCounts(record, stemsOf);
  return record.aliases.map((alias) => {
    const known = [...new Set(stemsOf(alias))].flatMap((stem) => {
      const term = terms.get(stem);
      return term ? [{ stem, term }] : [];
    });
    const own = known.map(({ stem }) => {
      const count = counts.get(stem) ?? 1;
      return aliasStrength(count) - aliasStrength(count - 1);
    });
    return { place, terms: known.map(({ term }) => term), own };
  });
}

/**
 * Asks wordings: the place that is found first instead of the one that is asked for; undefined when that one is well
 * ahead.
 */
function asker(records: readonly SearchRecord[]): (asking: Asking) => number | undefined {
  const found = records.map((): Found => ({ score: 0, covered: 0 }));
  return ({ place, terms, own }) => {
    for (const [index, { weight, records: places, now }] of terms.entries()) {
      for (let at = 0; at < places.length; at += 1) {
        const record = places[at] ?? 0;
        const sum = found[record];
        if (!sum) continue;
        const strength = (now[at] ?? 0) - (record === place ? (own[index] ?? 0) : 0);
        addWord(sum, weight, Math.max(0, Math.min(strongest, strength)) / strongest);
      }
    }
    const total = terms.reduce((sum, { weight }) => sum + weight, 0);
    let rival: number | undefined;
    let [wanted, best] = [0, 0];
    for (const [record, sum] of found.entries()) {
      const kind = records[record]?.kind;
      if (sum.score === 0 || !kind) continue;
      const score = wordScore(sum, total, kind);
      if (record === place) wanted = score;
      else if (score > best) [rival, best] = [record, score];
      [sum.score, sum.covered] = [0, 0];
    }
    return wanted < best * margin ? rival : undefined;
  };
}

/** Moves what the terms of a mistaken question say, towards its place and away from the rival. */
function correct({ place, terms }: Asking, rival: number, pace: number): void {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  for (const term of terms) {
    const step = (pace * term.weight) / total;
    move(term, place, step);
    move(term, rival, -loss * step);
  }
}

/** A term that says nothing about a place goes on saying nothing. */
function move({ records, before, now }: Term, place: number, step: number): void {
  const at = records.indexOf(place);
  if (at === -1) return;
  const began = before[at] ?? 0;
  const moved = Math.max(began - furthest, Math.min(began + furthest, (now[at] ?? 0) + step));
  now[at] = Math.max(0, moved);
}
