/**
 * The next free row of each letter among rows such as `F01` and `K12`, in the order in which the letters first come.
 */
export function nextRows(rows: readonly string[]): string[] {
  const highest = new Map<string, number>();
  for (const row of rows) {
    const letter = row.charAt(0);
    highest.set(letter, Math.max(highest.get(letter) ?? 0, Number(row.slice(1))));
  }
  return [...highest].map(([letter, number]) => `${letter}${String(number + 1).padStart(2, "0")}`);
}
