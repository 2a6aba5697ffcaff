/** Programs that read a `.env` file by a grammar that was made for something else. */
import { assignment, collect, failure, fillIn, type Found, type Known, type Pair, pairIn } from "./found.ts";
import type { EnvRules } from "./rules.ts";

/**
 * `xargs`: words with quotes taken off, which the shell splits again at blanks, and hands to `env`, which runs the first
 * that is no assignment, or to `export`. At a quote without its partner xargs stops after the words before it.
 */
export function readWords({ words: way }: EnvRules, file: string): Found {
  // Who hands the words to `export` leaves comments out before.
  const text = way === "fails" ? file : file.replace(/^#.*/gm, "");
  const whole = /^(?:[ \t\n]*(?:'[^'\n]*'|"[^"\n]*"|\\.|[^ \t\n'"\\])+(?=[ \t\n]|$))*/.exec(text)?.[0] ?? "";
  const plain = whole.replace(/'([^']*)'|"([^"]*)"|\\(.)/g, "$1$2$3");
  const words = plain.split(/[ \t\n]/).filter(Boolean);
  if (way === "fails" && words.some((word) => !word.includes("="))) return failure;
  return collect(words.map((word) => pairIn(word, assignment)).filter((pair) => pair !== undefined));
}

/** GNU make: no quotes, a comment begins anywhere, and `$H` is a variable of one letter. */
export function readMake(file: string, environment: Known): Found {
  const known = new Map(environment);
  const pairs: Pair[] = [];
  for (const line of file.replaceAll("\r", "").split("\n")) {
    const text = line.replace(/#.*/, "");
    // What stands behind a colon counts for one target alone.
    if (text.trim() === "" || /^[^=]*:[^=]*=/.test(text)) continue;
    const pair = pairIn(text, /^ *(?:export\s+)?([^\s=:]+)\s*=\s*([^]*)/);
    if (!pair) return failure;
    const [name, value] = pair;
    const filled = value.replace(
      /\$(?:\((\w+)\)|\{(\w+)\}|(\w))/g,
      (_, round?: string, curly?: string, letter?: string) => known.get(round ?? curly ?? letter ?? "") ?? "",
    );
    pairs.push([name, filled]);
    known.set(name, filled);
  }
  return collect(pairs);
}

/** Java's properties: a blank or a colon ends a name, too, `\n` is a line feed, and the file is Latin-1. */
export function readProperties({ braces }: EnvRules, file: string, environment: Known): Found {
  const pairs: Pair[] = [];
  for (const line of file.replaceAll("\r", "").split("\n")) {
    const pair = pairIn(line, /^\s*([^#!\s=:][^\s=:]*)\s*[=:]?\s*([^]*)/);
    if (!pair) continue;
    const [name, value] = pair;
    const text = latinOf(value.replaceAll(String.raw`\n`, "\n"));
    pairs.push([name, braces ? fillIn(text, new Map([...environment, ...pairs]), "braces") : text]);
  }
  return collect(pairs);
}

/** A text in UTF-8, read as if it were Latin-1. */
function latinOf(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}

/** systemd's EnvironmentFile: a line of comment has no name of a variable, and what follows a closing quote is part of the value. */
export function readService(file: string): Found {
  const pairs: Pair[] = [];
  const setting = /^[ \t]*([^=\n]*?)[ \t]*=[ \t]*(?:(["'])([^]*?)(?:\2[ \t]*(.*)|$)|(.*))$/;
  let rest = file.replaceAll("\r", "");
  while (rest !== "") {
    const isOpen = /^[^#;\n=][^\n=]*=[ \t]*(["'])(?!.*\1)/.test(rest);
    const text = isOpen ? rest : (rest.split("\n")[0] ?? "");
    rest = rest.slice(text.length + 1);
    const [, name = "", , quoted, after = "", bare = ""] = setting.exec(text) ?? [];
    if (/^\w+$/.test(name))
      pairs.push([name, quoted === undefined ? bare.trimEnd() : quoted + after.trimEnd()]);
  }
  return collect(pairs);
}
