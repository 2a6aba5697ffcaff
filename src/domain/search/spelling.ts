/** How far a word is from another, for slips of the fingers. */

/**
 * Edit distance with swaps of neighbours counted once (optimal string alignment), because *qouta* is one slip.
 * Returns `limit + 1` as soon as the distance is known to exceed `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let twoBack: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const substitution = at(previous, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let best = Math.min(substitution, at(previous, column) + 1, at(current, column - 1) + 1);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, at(twoBack, column - 2) + 1);
      }
      current.push(best);
    }
    if (Math.min(...current) > limit) return limit + 1;
    twoBack = previous;
    previous = current;
  }
  return Math.min(at(previous, b.length), limit + 1);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

/** Short words may differ by one slip, longer ones by two; a code by none, as its neighbour is another code. */
export function nearestTerms(stem: string, terms: readonly string[]): string[] {
  if (stem.length < shortest) return [];
  const alike = terms.filter((term) => beginsAlike(stem, term));
  return closestTerms(stem, alike, stem.length < twoSlips ? 1 : 2);
}

/** The terms that differ by the fewest slips, if these are no more than `limit`. */
export function closestTerms(stem: string, terms: readonly string[], limit: number): string[] {
  if (stem.length > longest || /[\d_]/.test(stem)) return [];
  let best = limit;
  let nearest: string[] = [];
  for (const term of terms) {
    if (/[~_\d]/.test(term)) continue;
    const distance = editDistance(stem, term, best);
    if (distance > best) continue;
    if (distance < best) nearest = [];
    best = distance;
    nearest.push(term);
  }
  return nearest.slice(0, most);
}

/** Slips seldom hit the first letter, unless it changes places with the second; looking no further is twenty times as fast. */
function beginsAlike(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);
}

/** Letters of the shortest word in which a slip is told from another word. */
export const shortest = 4;
const longest = 30;
/** Letters from which on a word may hold two slips. */
export const twoSlips = 6;
const most = 6;
