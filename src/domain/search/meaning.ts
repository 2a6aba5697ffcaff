/**
 * What words mean, as far as search needs to know: each stem has a direction, and stems that people use alike point alike,
 * so *got out* comes near *leaked* although they share no word. The directions are learned outside of the build
 * (`src/build/meanings/`), from how a language model understands the wordings and the texts of this site.
 */

/**
 * Numbers of a direction. With all that the model tells, 94.1 % of the tuned queries had their answer among the first three,
 * each set tried without the wordings written for it; with so many, each -1, 0 or 1, 93.3 %, and 91.6 % with none.
 */
export const dimensions = 24;
/** Each sign of a code holds so many numbers, each of them -1, 0 or 1. */
const inSign = 3;
const base = 36;
/** Signs of a code: the numbers, and how much the stem says. */
export const codeLength = dimensions / inSign + 1;
/** What the last sign of a code is for a stem that says as much as its numbers. */
export const middle = 16;

/** Reads a code: three numbers in base 3 from each sign, times the square root of 2 for each step of the last sign from {@link middle}. */
export function readMeaning(code: string): number[] {
  const signs = Array.from(code, (sign) => Number.parseInt(sign, base));
  const factor = Math.SQRT2 ** ((signs.pop() ?? middle) - middle);
  return signs.flatMap((sign) => [9, 3, 1].map((place) => ((Math.floor(sign / place) % 3) - 1) * factor));
}

/** Adds one direction to another, in place. */
export function addMeaning(sum: number[], meaning: readonly number[]): void {
  for (const [place, value] of meaning.entries()) sum[place] = (sum[place] ?? 0) + value;
}

/** A sum of directions with the length 1; what says nothing stays as it is. */
export function unit(sum: readonly number[]): number[] {
  const length = Math.sqrt(dot(sum, sum)) || 1;
  // `map` makes a list that engines take for one with holes: `alike` would take twice as long.
  return Array.from(sum, (value) => value / length);
}

/** How far two units point alike: 1 for the same direction, 0 for none in common or opposite ones. */
export function alike(a: readonly number[], b: readonly number[]): number {
  return Math.max(0, dot(a, b));
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  // Iterators would take ten times as long.
  for (let place = 0; place < a.length; place++) sum += (a[place] ?? 0) * (b[place] ?? 0);
  return sum;
}
