/** Items around one of a list: as many as may be shown, from its neighbors outwards; all of a list that is no longer. */
export function nearby<Item>(items: readonly Item[], index: number, most: number): readonly Item[] {
  const last = Math.max(0, items.length - most);
  const first = Math.min(last, Math.max(0, index - Math.floor(most / 2)));
  return items.slice(first, first + most);
}
