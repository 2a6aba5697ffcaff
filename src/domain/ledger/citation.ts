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
