/**
 * Rising numbers in few signs: each by its gap to the one before, in base 26. A capital letter says that more digits follow,
 * so no sign stands between two gaps.
 */

const base = 26;
const [more = 0, last = 0] = ["A", "a"].map((sign) => sign.charCodeAt(0));

/** Writes whole numbers from 0, each greater than the one before; others do not come back as they were. */
export function encodeGaps(numbers: readonly number[]): string {
  return numbers.map((number, at) => encode(number - (numbers[at - 1] ?? -1) - 1)).join("");
}

function encode(gap: number): string {
  const signs = [last + (gap % base)];
  for (let rest = Math.floor(gap / base); rest > 0; rest = Math.floor(rest / base)) {
    signs.unshift(more + (rest % base));
  }
  return String.fromCharCode(...signs);
}

/** Reads what {@link encodeGaps} wrote. */
export function decodeGaps(text: string): number[] {
  const numbers: number[] = [];
  let gap = 0;
  let number = -1;
  // Iterators would take ten times as long.
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign < last) {
      gap = (gap + sign - more) * base;
    } else {
      number += gap + sign - last + 1;
      numbers.push(number);
      gap = 0;
    }
  }
  return numbers;
}
