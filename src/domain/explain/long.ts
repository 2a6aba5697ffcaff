/** Reads long texts piece by piece, so that whoever calls can let the browser breathe between the pieces. */
import type { Diagnosis } from "./settle.ts";
import type { Confidence } from "./verdict.ts";

/** Characters read at a time; they take a fraction of a frame. */
export const sliceLength = 8_000;
/** Lines read at a time, since a field builds each of them anew; only texts of the shortest lines have more. */
export const sliceLines = 1_000;
/** The part of a piece that the next one begins with, so that no error is cut in two. */
export const shared = 1 / 4;

/** The pieces of a text in their order; a short text is one piece. */
export function slicesOf(text: string): string[] {
  const slices: string[] = [];
  let start = 0;
  let end: number;
  do {
    end = endOfLines(text, start, Math.min(start + sliceLength, text.length));
    slices.push(text.slice(start, end));
    start = end - Math.floor((end - start) * shared);
  } while (end < text.length);
  return slices;
}

/** Where the lines that are read at a time end, at `latest` at most. */
function endOfLines(text: string, start: number, latest: number): number {
  let end = start;
  for (let line = 0; line < sliceLines && end < latest; line++) {
    const after = text.indexOf("\n", end) + 1;
    end = after === 0 ? latest : after;
  }
  return Math.min(end, latest);
}

const certainty: Readonly<Record<Confidence, number>> = { none: 0, "cannot-tell": 1, likely: 2, sure: 3 };

/** The diagnosis that says more; of equals the later, which is the error a program ended with. */
export function clearer(earlier: Diagnosis | undefined, later: Diagnosis): Diagnosis {
  if (earlier === undefined) return later;
  const lead = certainty[earlier.confidence] - certainty[later.confidence];
  const points = (earlier.candidates[0]?.score ?? 0) - (later.candidates[0]?.score ?? 0);
  return lead > 0 || (lead === 0 && points > 0) ? earlier : later;
}
