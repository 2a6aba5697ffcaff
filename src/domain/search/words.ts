/** One word of the site with the number of records it occurs in. */
export type WordCounts = Readonly<Record<string, number>>;

/** Lower-case words of a text: letters, digits and underscores, at least three characters. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z][a-z0-9_]{2,}/g) ?? [];
}

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

/**
 * The query with each word that begins no known one replaced by the nearest known one, or undefined when nothing is near:
 * short words may differ by one slip, longer ones by two; ties go to the word that more records use.
 */
export function didYouMean(query: string, words: WordCounts): string | undefined {
  let changed = false;
  const corrected = query.toLowerCase().replace(/[a-z][a-z0-9_]{2,}/g, (word) => {
    if (isBeginning(word, words)) return word;
    const nearest = nearestWord(word, words);
    if (nearest === undefined) return word;
    changed = true;
    return nearest;
  });
  return changed ? corrected.trim() : undefined;
}

/** Whether a known word begins with this one, as while somebody is still typing it. */
function isBeginning(word: string, words: WordCounts): boolean {
  return Object.keys(words).some((known) => known.startsWith(word));
}

function nearestWord(word: string, words: WordCounts): string | undefined {
  const limit = word.length < 5 ? 1 : 2;
  let best: { word: string; distance: number; count: number } | undefined;
  for (const [candidate, count] of Object.entries(words)) {
    const distance = editDistance(word, candidate, best?.distance ?? limit);
    if (distance > limit) continue;
    if (!best || distance < best.distance || (distance === best.distance && count > best.count)) {
      best = { word: candidate, distance, count };
    }
  }
  return best?.word;
}

/** A piece of plain text and whether it matched the query. */
export interface Excerpt {
  text: string;
  match: boolean;
}

/**
 * Turns the engine's excerpt (HTML escaped text with `<mark>` around matches) into plain pieces, so that a view
 * builds text nodes and never parses markup.
 */
export function splitExcerpt(excerpt: string): Excerpt[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter(Boolean)
    .map((piece) => ({
      text: unescapeEntities(piece.replace(/<\/?mark>/g, "")),
      match: piece.startsWith("<mark>"),
    }));
}

const entities: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
};

function unescapeEntities(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity);
}
