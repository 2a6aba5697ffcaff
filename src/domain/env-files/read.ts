/** Works out what a reader makes of a file from its rules; the tests compare that with what every reader really did. */
import type { Found, Known } from "./found.ts";
import { readMake, readProperties, readService, readWords } from "./grammars.ts";
import { readLines } from "./lines.ts";
import { readShell } from "./shell.ts";
import type { EnvLine, Reading } from "./reader.ts";
import type { EnvRules, Way } from "./rules.ts";

/** The variable that everything here is about. */
const variable = "OPENAI_API_KEY";

/** A file as a reader meets it. */
export type EnvFile = Pick<EnvLine, "file" | "encoding" | "exported">;

/** What a reader with these rules makes of a file; the words that it says are not worked out. */
export function readFile(rules: EnvRules, { file, encoding, exported }: EnvFile): Reading {
  const way = encodingWay(rules, encoding);
  if (way === "fails") return { fails: "" };
  const environment = new Map(home);
  if (exported !== undefined) environment.set(variable, exported);
  const found = foundBy(rules, file, environment);
  if (found.failed && rules.stops === "fails") return { fails: "" };
  if (rules.otherNames === "fails" && [...found.values.keys()].some((name) => !isAsked(rules, name)))
    return { fails: "" };
  // A name that begins with the mark is another name.
  const values = way === "reads" ? valuesOf(rules, found) : [];
  if (rules.repeated === "fails" && values.length > 1) return { fails: "" };
  const value = settle(rules, rules.repeated === "first" ? values[0] : values.at(-1), exported);
  return value ?? (rules.missing === "fails" ? { fails: "" } : { unset: "" });
}

/** What `$HOME` is on the machine that the readers ran on. */
const home: Known = new Map([["HOME", "/home/u"]]);

function encodingWay({ mark, utf16 }: EnvRules, encoding: EnvFile["encoding"]): Way {
  if (encoding === "utf-8") return "reads";
  return encoding === "utf-8-with-mark" ? mark : utf16;
}

function foundBy(rules: EnvRules, file: string, environment: Known): Found {
  switch (rules.syntax) {
    case "lines":
      return readLines(rules, file, environment);
    case "shell":
      return readShell(file, environment);
    case "words":
      return readWords(rules, file);
    case "make":
      return readMake(file, environment);
    case "properties":
      return readProperties(rules, file, environment);
    case "service":
      return readService(file);
  }
}

function valuesOf(rules: EnvRules, { values }: Found): readonly string[] {
  return [...values].flatMap(([name, all]) => (isAsked(rules, name) ? all : []));
}

function isAsked({ anyCase }: EnvRules, name: string): boolean {
  return name === variable || (anyCase && name.toUpperCase() === variable);
}

/** Which of two keys a program gets: that of the file or that of the environment. */
function settle(
  { environment }: EnvRules,
  inFile: string | undefined,
  exported: string | undefined,
): string | undefined {
  if (exported === undefined || inFile === undefined) return inFile ?? exported;
  switch (environment) {
    case "wins":
      return exported;
    case "wins unless empty":
      return exported === "" ? inFile : exported;
    case "loses":
      return inFile;
  }
}
