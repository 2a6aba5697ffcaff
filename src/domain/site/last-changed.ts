/** A day on which something that a page shows was checked, observed or changed. */
export interface PageDay {
  /** Root-relative address without the base path; a section counts for its page. */
  page: string;
  /** ISO date. */
  day: string;
}

/** The newest day of each page, by its address. A page of which no day is known is not there. */
export function lastChanged(days: Iterable<PageDay>): ReadonlyMap<string, string> {
  const newest = new Map<string, string>();
  for (const { page: address, day } of days) {
    const page = address.replace(/#.*/, "");
    if (day > (newest.get(page) ?? "")) newest.set(page, day);
  }
  return newest;
}
