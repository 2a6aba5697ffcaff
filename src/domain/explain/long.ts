/** Reads long texts piece by piece, so that whoever calls can let the browser breathe between the pieces. */
import type { Diagnosis } from "./settle.ts";
import type { Confidence } from "./verdict.ts";

/** Characters read at a time; they take a fraction of a frame. */
export const sliceLength = 8_000;
/** Characters that two neighbors share, so that no error is cut in two. */
export const overlap = 2_000;

/** The pieces of a text in their order; a short text is one piece. */
export function slicesOf(text: string): string[] {
  const step = sliceLength - overlap;
  const count = Math.max(1, Math.ceil((text.length - overlap) / step));
  return Array.from({ length: count }, (_, index) => text.slice(index * step, index * step + sliceLength));
}

const certainty: Readonly<Record<Confidence, number>> = { none: 0, "cannot-tell": 1, likely: 2, sure: 3 };

/** The diagnosis that says more; of equals the later, which is the error a program ended with. */
export function clearer(earlier: Diagnosis | undefined, later: Diagnosis): Diagnosis {
  if (earlier === undefined) return later;
  const lead = certainty[earlier.confidence] - certainty[later.confidence];
  const points = (earlier.candidates[0]?.score ?? 0) - (later.candidates[0]?.score ?? 0);
  return lead > 0 || (lead === 0 && points > 0) ? earlier : later;
}
