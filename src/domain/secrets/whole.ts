/** Tells where a key of OpenAI's ends, so that what the next line begins with is not taken for more of it. */

/** How such a key begins; the rest of it is random but for the mark. */
const beginning = /^sk-(?:proj-|svcacct-|service-|admin-|None-)?/;
/** The mark in the middle of every key: as many characters follow it as stand between it and the beginning. */
const mark = "T3BlbkFJ";
/** Fewer characters on each side would be a key that somebody cut. */
const shortestHalf = 16;

/** Characters of a whole key with these first ones, or undefined where the text does not reach the mark. */
function wholeLength(key: string): number | undefined {
  const start = beginning.exec(key)?.[0].length;
  const half = start === undefined ? -1 : key.indexOf(mark, start) - start;
  return start === undefined || half < shortestHalf ? undefined : start + 2 * half + mark.length;
}

/** Whether a text is one key, from its first character to its last. */
export function isWhole(key: string): boolean {
  return wholeLength(key) === key.length;
}

/** Length of the whole key at the beginning of some lines, where a line ends with it; undefined where none does. */
export function wholeLines(lines: string): number | undefined {
  const length = wholeLength(lines.replaceAll("\n", ""));
  if (length === undefined) return undefined;
  let end = 0;
  for (let seen = 0; seen < length && end < lines.length; end += 1) if (lines[end] !== "\n") seen += 1;
  return lines[end] === "\n" ? end : undefined;
}
