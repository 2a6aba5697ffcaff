/** Which records a term speaks for, and how they are written in the index. */

/** A record that a term speaks for. */
export interface Posting {
  /** Place of the record in the index. */
  record: number;
  /** How strongly, from 1 to {@link strongest}. */
  strength: number;
}

/** One digit in base 36. */
export const strongest = 35;

/** Writes postings, in the order of their records: gaps between records and strengths, in base 36. */
export function encodePostings(postings: readonly Posting[]): string {
  let last = -1;
  return postings
    .map(({ record, strength }) => {
      const gap = (record - last).toString(36);
      last = record;
      // A gap of more than one digit stands in brackets; few are.
      return `${gap.length > 1 ? `(${gap})` : gap}${strength.toString(36)}`;
    })
    .join("");
}

/** Reads what {@link encodePostings} wrote; anything else is left out. */
export function decodePostings(text: string): Posting[] {
  let record = -1;
  return [...text.matchAll(/(?:\(([0-9a-z]+)\)|([0-9a-z]))([0-9a-z])/g)].map(
    ([, long, short = "", strength = ""]) => {
      record += Number.parseInt(long ?? short, 36);
      return { record, strength: Number.parseInt(strength, 36) };
    },
  );
}
