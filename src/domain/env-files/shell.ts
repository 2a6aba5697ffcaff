/** What POSIX shells make of a file of assignments: each line is a command. */
import { collect, type Found, type Known } from "./found.ts";

/** One word of a command, as the shell takes it. */
interface Word {
  text: string;
  /** What stood there, to tell an assignment from a word that only becomes one. */
  isPlain: boolean;
}

/** The words of one line; undefined where the line is no command at all. */
function wordsOf(line: string, known: Known): Word[] | undefined {
  const words: Word[] = [];
  let word: Word | undefined;
  const add = (text: string, isPlain = true) => {
    word = { text: (word?.text ?? "") + text, isPlain: (word?.isPlain ?? true) && isPlain };
  };
  const piece =
    /'([^']*)'|"((?:[^"\\]|\\.)*)"|`[^`]*`|\\(.)|([ \t]+)|([;#<>"'`])|\$\{(\w+)\}|\$(\w+)|([^])/gy;
  for (const [, single, double, escaped, space, special, braced, bare, other] of line.matchAll(piece)) {
    if (space !== undefined || special === ";") {
      if (word) words.push(word);
      word = undefined;
      if (special === ";") break;
    } else if (special === "#" && !word) break;
    else if (special === "#") add("#");
    else if (special !== undefined) return undefined;
    else if (single !== undefined) add(single);
    else if (double !== undefined)
      add(double.replace(/\$(\w+)/g, (_, name: string) => known.get(name) ?? ""));
    else
      add(
        escaped ?? other ?? known.get(braced ?? bare ?? "") ?? "",
        escaped !== undefined || other !== undefined,
      );
  }
  return word ? [...words, word] : words;
}

const assignment = /^(\w+)=([^]*)$/;

/** What a file gives to a shell that sources it with `set -a`. */
export function readShell(file: string, environment: Known): Found {
  const known = new Map(environment);
  const pairs: (readonly [string, string])[] = [];
  for (const line of file.split("\n")) {
    const words = wordsOf(line, known);
    // A broken line ends the file.
    if (!words) return collect(pairs, true);
    const isExport = words[0]?.text === "export";
    const found = (isExport ? words.slice(1) : words).map(({ text }) => assignment.exec(text));
    // An assignment before a command counts for that command alone.
    if (!isExport && found.some((one) => one === null)) continue;
    for (const [, name = "", value = ""] of found.filter((one) => one !== null)) {
      pairs.push([name, value]);
      known.set(name, value);
    }
  }
  return collect(pairs);
}
