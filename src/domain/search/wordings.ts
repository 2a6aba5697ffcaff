/** All wordings of the site as they are sent after the first answer, and how the build writes them. */
import { encodeGaps } from "./gaps.ts";
import { codeLength } from "./meaning.ts";
import { quickBudget, withinBudget } from "./quick-index.ts";
import type { SearchRecord, SearchWords } from "./record.ts";
import { plainStems } from "./terms.ts";

/** All wordings as they are sent. By stems they compress to a quarter less than one after the other. */
export interface Wordings {
  /** That of the quick index whose records they are for. */
  build: string;
  /** All stems, those of titles among them and those of the most wordings first, joined by spaces. */
  stems: string;
  /** What the stems mean, in the same order; see `meaning.ts`. */
  meanings: string;
  /** How many wordings each record of the quick index has besides its title, which that index holds. */
  counts: readonly number[];
  /** Which of all wordings, counted from 0, have each stem, in the order of the stems and joined by spaces; see `gaps.ts`. */
  holders: string;
}

/** The code of a stem that says nothing. */
export const noMeaning = `${"d".repeat(codeLength - 1)}g`;

/** What is sent of all wordings. */
interface WordingLimits {
  /** Of so many records. */
  records: number;
  /** What a stem means that fewer wordings have stays out: it finds no more answers, and takes 3 bytes. */
  holders: number;
}

const wordingLimits: WordingLimits = { records: quickBudget.records, holders: 2 };

/**
 * Writes the wordings of the records that the quick index has; those that differ only in their order stand once.
 *
 * @param meanings of stems; the others mean nothing
 */
export function writeWordings(
  all: readonly SearchRecord[],
  words: Pick<SearchWords, "fillers">,
  meanings: ReadonlyMap<string, string>,
  limits = wordingLimits,
): Omit<Wordings, "build"> {
  const fillers = new Set(words.fillers);
  const kept = withinBudget(all, limits.records);
  const stemsOf = (text: string) => [...new Set(plainStems(text, fillers))].toSorted();
  const titles = kept.map(({ title }) => stemsOf(title));
  const records = chained(
    kept.map(({ aliases }, place) => distinctWordings(aliases.map(stemsOf), titles[place] ?? [])),
  );
  const wordings = records.flat();
  const counts = countsOf([...titles, ...wordings].flat());
  const stems = [...counts.keys()].toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const holders = holdersOf(stems, wordings);
  const meaningOf = (stem: string) =>
    (counts.get(stem) ?? 0) < limits.holders ? noMeaning : (meanings.get(stem) ?? noMeaning);
  return {
    stems: stems.join(" "),
    meanings: stems.map(meaningOf).join(""),
    counts: records.map(({ length }) => length),
    holders: holders.map(encodeGaps).join(" "),
  };
}

/** For each stem the places of the wordings that have it. */
function holdersOf(stems: readonly string[], wordings: readonly (readonly string[])[]): number[][] {
  const holders = new Map(stems.map((stem): [string, number[]] => [stem, []]));
  for (const [place, wording] of wordings.entries()) {
    for (const stem of wording) holders.get(stem)?.push(place);
  }
  return [...holders.values()];
}

/** Each once, and none that says nothing or the same as the title. */
function distinctWordings(wordings: readonly string[][], title: readonly string[]): string[][] {
  const distinct = new Map(wordings.map((wording) => [wording.join(" "), wording]));
  for (const known of ["", title.join(" ")]) distinct.delete(known);
  return [...distinct.values()];
}

function countsOf(stems: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

/**
 * The same wordings of each record, each followed by the one that has most in common with it, so that most gaps are none. A
 * rare stem counts for more, because its gaps are longer.
 */
function chained(records: readonly (readonly string[][])[]): string[][][] {
  const stems = records.flat(2);
  const counts = countsOf(stems);
  const savedBy = (stem: string) => Math.log(stems.length / (counts.get(stem) ?? 1));
  let before: ReadonlySet<string> = new Set();
  const takeNext = (rest: string[][]): string[] => {
    const saved = rest.map(
      (wording) =>
        total(wording.filter((stem) => before.has(stem)).map(savedBy)) - wording.length * costOfStem,
    );
    const [next = []] = rest.splice(saved.indexOf(Math.max(...saved)), 1);
    before = new Set(next);
    return next;
  };
  return records.map((wordings) => {
    const rest = [...wordings];
    return wordings.map(() => takeNext(rest));
  });
}
/** Of two that have as much in common with a third, the shorter comes first. */
const costOfStem = 0.3;

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
