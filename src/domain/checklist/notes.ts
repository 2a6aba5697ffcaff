/** Notes of readers, and names they give, as they may be kept: no secrets, no longer than allowed. */

/** How long a note may be, in characters. */
export const longestNote = 2000;

/** Hides secrets in a text: the guard of `src/domain/secrets`, which loads on use. */
export type Mask = (text: string) => { text: string; found: readonly unknown[] };

/** A text as it is kept. */
export interface CleanText {
  /** Undefined when nothing is left. */
  text: string | undefined;
  /** Whether a secret was taken out. */
  wasMasked: boolean;
}

/** Takes secrets out of a note, and what is over its length. */
export function cleanNote(given: string, mask: Mask): CleanText {
  const { text, found } = mask(given.toWellFormed().replace(/\r\n?/g, "\n"));
  return { text: text.trim().slice(0, longestNote).trim() || undefined, wasMasked: found.length > 0 };
}
