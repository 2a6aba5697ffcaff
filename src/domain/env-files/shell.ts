/** What POSIX shells make of a file of assignments: each line is a command. */
import { assignment, collect, type Found, type Known, type Pair, pairIn } from "./found.ts";

/** The words of one line; undefined where the line is no command at all. */
function wordsOf(line: string, known: Known): string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  const add = (text: string) => (word = (word ?? "") + text);
  const piece =
    /'([^']*)'|"((?:[^"\\]|\\.)*)"|`[^`]*`|\\(.)|([ \t]+)|([;#<>"'`])|\$\{(\w+)\}|\$(\w+)|([^])/gy;
  for (const [, single, double, escaped, space, special, braced, bare, other] of line.matchAll(piece)) {
    if (space !== undefined || special === ";") {
      if (word !== undefined) words.push(word);
      word = undefined;
      if (special === ";") break;
    } else if (special === "#" && word === undefined) break;
    else if (special === "#") add("#");
    else if (special !== undefined) return undefined;
    else if (single !== undefined) add(single);
    else if (double !== undefined)
      add(double.replace(/\$(\w+)/g, (_, name: string) => known.get(name) ?? ""));
    else add(escaped ?? other ?? known.get(braced ?? bare ?? "") ?? "");
  }
  return word === undefined ? words : [...words, word];
}

/** What a file gives to a shell that sources it with `set -a`. */
export function readShell(file: string, environment: Known): Found {
  const known = new Map(environment);
  const pairs: Pair[] = [];
  for (const line of file.split("\n")) {
    const words = wordsOf(line, known);
    // A broken line ends the file.
    if (!words) return collect(pairs, true);
    const found = words.map((word) => pairIn(word, assignment));
    // An assignment before a command counts for that command alone; `export` is one that keeps it.
    if (words[0] !== "export" && found.includes(undefined)) continue;
    for (const pair of found.filter((one) => one !== undefined)) {
      pairs.push(pair);
      known.set(...pair);
    }
  }
  return collect(pairs);
}
