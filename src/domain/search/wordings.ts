/** All wordings of the site as they are sent after the first answer, and how the build writes them. */
import { noMeaning } from "./meaning.ts";
import { type QuickBudget, quickBudget, withinBudget } from "./quick-index.ts";
import type { SearchRecord, SearchWords } from "./record.ts";
import { plainStems } from "./terms.ts";

/** All wordings as they are sent: numbers, which a browser reads ten times as fast as words. */
export interface Wordings {
  /** That of the quick index whose records they are for. */
  build: string;
  /** All stems, those of the most wordings first, joined by spaces. */
  stems: string;
  /** What the stems mean, in the same order; see `meaning.ts`. */
  meanings: string;
  /** For each record of the quick index its title and wordings: places of their stems from 1, and behind each wording an {@link end}. */
  records: readonly (readonly number[])[];
}

/** Stands behind a wording. */
export const end = 0;

/**
 * Writes the wordings of the records that the quick index has; those that differ only in their order stand once.
 *
 * @param meanings of stems; the others mean nothing
 */
export function writeWordings(
  all: readonly SearchRecord[],
  words: Pick<SearchWords, "fillers">,
  meanings: ReadonlyMap<string, string>,
  budget: Pick<QuickBudget, "records"> = quickBudget,
): Omit<Wordings, "build"> {
  const fillers = new Set(words.fillers);
  const records = withinBudget(all, budget.records).map(({ title, aliases }) =>
    distinctWordings([title, ...aliases].map((text) => plainStems(text, fillers))),
  );
  const stems = commonFirst(records.flat(2));
  const places = new Map(stems.map((stem, place) => [stem, place + 1]));
  return {
    stems: stems.join(" "),
    meanings: stems.map((stem) => meanings.get(stem) ?? noMeaning).join(""),
    // Small numbers last and alike wordings beside each other compress to 8 % less.
    records: records.map((wordings) =>
      wordings
        .map((wording) => wording.map((stem) => places.get(stem) ?? end).toSorted((a, b) => b - a))
        .toSorted(compare)
        .flatMap((wording) => [...wording, end]),
    ),
  };
}

function distinctWordings(wordings: readonly (readonly string[])[]): string[][] {
  const stems = wordings.map((wording) => [...new Set(wording)].toSorted());
  const distinct = new Map(stems.map((wording) => [wording.join(" "), wording]));
  distinct.delete("");
  return [...distinct.values()];
}

function commonFirst(stems: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([stem]) => stem);
}

/** The order of two wordings: by the first number in which they differ, the shorter one first. */
function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((place, index) => place !== b[index]);
  return at === -1 ? -1 : (a[at] ?? end) - (b[at] ?? end);
}
