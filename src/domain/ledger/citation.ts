/** A source a reader can open (`content/citations.yaml`). */
export interface Citation {
  /** Permanent, kebab-case. */
  id: string;
  title: string;
  publisher: string;
  /** Full https URL, or a root-relative path for our own test runs. */
  url: string;
  /** Date of the evidence that was read: YYYY, YYYY-MM or YYYY-MM-DD. */
  date: string;
  /** A remark where `date` is not the page's own. */
  dated?: string | undefined;
  /** ISO date on which we last read it. */
  checked: string;
}

/** Maps each id to its number, 1 upwards, by first use. */
export function numberByFirstUse(ids: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const id of ids) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
  return numbers;
}

/** Numbers in rising order as a mark shows them: three or more in a row by the first and the last one. */
export function numbersInShort(numbers: readonly number[]): string {
  const rows: number[][] = [];
  for (const number of numbers) {
    const row = rows.at(-1);
    if (row?.at(-1) === number - 1) row.push(number);
    else rows.push([number]);
  }
  return rows.map(rowInShort).join(", ");
}

/** The numbers that a mark stands for: `1, 3–5` for four. */
export function numbersOfMark(mark: string): number[] {
  const rows = mark.split(", ").filter(Boolean);
  return rows.flatMap((row) => {
    const [first = 0, last = first] = row.split("\u2013").map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

function rowInShort(row: readonly number[]): string {
  return row.length > 2 ? `${row[0]}\u2013${row.at(-1)}` : row.join(", ");
}
