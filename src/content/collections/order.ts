/** Entries in display order; the loader of lists sorts by id. */
export function inOrder<Entry extends { order: number }>(entries: readonly { data: Entry }[]): Entry[] {
  return entries.map(({ data }) => data).toSorted((a, b) => a.order - b.order);
}
