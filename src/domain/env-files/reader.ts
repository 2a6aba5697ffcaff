/** What programs that read `.env` files make of one variable, as it was seen when they ran. */
import type { EnvRules } from "./rules.ts";

/** The value, to the character; or that the program goes on without it, or stops, with the words that it says. */
export type Reading = string | { unset: string } | { fails: string };

/** A file that was put before every reader. */
export interface EnvLine {
  id: string;
  /** What somebody did, in words. */
  title: string;
  /** The whole file. */
  file: string;
  /** How the file is stored; with a mark, it begins with a byte order mark. */
  encoding: "utf-8" | "utf-8-with-mark" | "utf-16-with-mark";
  /** What the environment already holds. */
  exported?: string | undefined;
  /** What the writer wants the program to get. */
  meant: string;
  /** Whether the guide tells readers to write it so, because every program gets what is meant. */
  recommended?: boolean | undefined;
}

/** Where a reader comes from; `system` is what the machine has. */
export const registries = ["pypi", "npm", "crates", "go", "maven", "debian", "system"] as const;

/** One way to read a `.env` file. */
export interface EnvReader {
  id: string;
  /** As people call it. */
  name: string;
  /** The call or command that reads. */
  how: string;
  /** The heading it stands under. */
  group: string;
  registry: (typeof registries)[number];
  package: string;
  version: string;
  /** The day it ran, as YYYY-MM-DD. */
  day: string;
  /** The rules in which it differs from the usual ones. They say what it made of every file, and of others like them. */
  rules: Partial<EnvRules>;
  /** What it made of each file, by the file's id. */
  reads: Readonly<Record<string, Reading>>;
}

/** What a reading comes to: a value, an empty one, none, or a program that stops. */
export function outcomeOf(reading: Reading): "value" | "empty" | "unset" | "fails" {
  if (typeof reading === "string") return reading === "" ? "empty" : "value";
  return "fails" in reading ? "fails" : "unset";
}

/** What the program said where it got no value, with what cannot be seen in brackets; "" for signs without a letter. */
export function saidOf(reading: Reading): string {
  if (typeof reading === "string") return "";
  const said = "fails" in reading ? reading.fails : reading.unset;
  return /\p{L}/u.test(said) ? visible(said) : "";
}

/** A reading in words, with what cannot be seen in brackets. */
export function readingWords(reading: Reading): string {
  if (typeof reading === "string") return `"${visible(reading)}"`;
  const what = "fails" in reading ? "fails" : "unset";
  const said = saidOf(reading);
  return said === "" ? what : `${what} (${said})`;
}

/** Whether two readings are the same; the words of a failure may differ. */
export function isSameReading(one: Reading, other: Reading): boolean {
  if (typeof one === "string" || typeof other === "string") return one === other;
  return "fails" in one === "fails" in other;
}

const names: Readonly<Record<string, string>> = {
  "\r": "[CR]",
  "\n": "[LF]",
  "\t": "[TAB]",
  "\uFEFF": "[BOM]",
};

/** A text whose line ends, control characters, characters without width and hard spaces can be seen. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u00A0]/gu, (one) => names[one] ?? `[${one.charCodeAt(0).toString(16)}]`);
}

/** The same for a text without quotes around it, where blanks at its ends would not be seen either. */
export function visibleBlanks(text: string): string {
  return visible(text.replace(/^ +| +$/g, (blanks) => "[SPACE]".repeat(blanks.length)));
}
