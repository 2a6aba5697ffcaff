/** Puts one file before every reader at once: who gets what, and who does not get what its writer meant. */
import { readFile } from "./read.ts";
import type { EnvReader, Reading } from "./reader.ts";
import { usualRules } from "./rules.ts";

/** What a browser needs to know of a reader. */
export type KnownReader = Pick<EnvReader, "name" | "rules">;

/** Readers that make the same of a file. */
export interface Group<Reader> {
  reading: Reading;
  readers: readonly Reader[];
}

/** Gathers readers by what they make of a file; words of failures do not count. The largest group comes first. */
export function groupReadings<Reader>(seen: readonly (readonly [Reader, Reading])[]): Group<Reader>[] {
  const groups = Map.groupBy(seen, ([, reading]) => keyOf(reading));
  return [...groups.values()]
    .map((pairs) => ({
      reading: (pairs[0] as (typeof pairs)[0])[1],
      readers: pairs.map(([reader]) => reader),
    }))
    .toSorted((a, b) => b.readers.length - a.readers.length);
}

function keyOf(reading: Reading): string {
  if (typeof reading === "string") return `=${reading}`;
  return "fails" in reading ? "fails" : "unset";
}

const openings: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  "`": "`",
  "“": "”",
  "‘": "’",
  "<": ">",
};

/**
 * The key that somebody means who writes such a text, whatever stands around it: quotes, a comment, a semicolon, the
 * word Bearer. Of several lines it is the last one with a value; one that names another variable of the text means its
 * value. Undefined where the text holds no key.
 */
export function meantKey(text: string): string | undefined {
  const value = meantValue(text, "OPENAI_API_KEY", "i");
  const other = reference.exec(value ?? "")?.[1];
  const key = other === undefined ? value : meantValue(text, other);
  return key?.startsWith("$") ? undefined : key;
}

/** A value that is the name of another variable. */
const reference = /^\$\{?([A-Za-z_]\w*)\}?$/;

/** Characters that nobody sees, and that are no part of a key. */
const invisible = /\p{Cf}/gu;

/** The value of a variable, in the spelling that its writer had in mind. */
function meantValue(text: string, name: string, flags = ""): string | undefined {
  const line = new RegExp(
    String.raw`(?<!\w)${name}["']?[^\S\n]*[=:][^\S\n]*(.*)(?:\n[^\S\n]*(?<rest>(?=\S*[\d*])[\w*-]+)[^\S\n]*$)?`,
    `gm${flags}`,
  );
  const found = [...text.replace(invisible, "").matchAll(line)].map(({ 1: first = "", groups }) =>
    valueIn(first.trimEnd(), groups?.["rest"] ?? ""),
  );
  return found.findLast((value) => value !== "");
}

/** What stands on a line behind the sign, with the line after it where the value goes on there. */
function valueIn(line: string, rest: string): string {
  const value = line.replace(/^(["']?)Bearer\s+/i, "$1");
  const closing = openings[value[0] ?? ""];
  if (closing !== undefined) {
    const end = value.indexOf(closing, 1);
    return (end === -1 ? value.slice(1) : value.slice(1, end)).trim();
  }
  const plain = /^[^\s#;,"'`“”‘’]*/.exec(value)?.[0] ?? "";
  return plain === value && !endsMasked.test(plain) ? plain + rest : plain;
}

/** The end of a key that was hidden whole: the next line does not belong to it. */
const endsMasked = /\*{4}[\w-]{4}$/;

/** Whether a value only stands for a key, as in instructions, or is the address of the page with the keys. */
export function isStandIn(value: string): boolean {
  return /your|example|here$|x{4}|\.{3}|…|^https?:/i.test(value) && !value.includes("****");
}

/** Whether a text gives the key by the name of another variable, or by a command. */
export function namesValue(text: string): boolean {
  return /OPENAI_API_KEY["']?\s*[=:]\s*["']?\$/i.test(text);
}

/** The variable that a text sets in place of the one that OpenAI's libraries read, if its name speaks of OpenAI. */
export function otherName(text: string): string | undefined {
  const names = [...text.matchAll(/(?<![\w-])([\w-]*OPEN_?AP?I[\w-]*)["']?[ \t]*[=:][ \t]*["']?[^\s"']/gi)];
  return names
    .map(([, name]) => name)
    .find((name) => /key|token/i.test(name ?? "") && !/^OPENAI_API_KEY$/i.test(name ?? ""));
}

/** What comes of a line that somebody wrote. */
export interface Judgement {
  /** What the writer means; undefined where the text does not give the variable any value. */
  meant: string | undefined;
  /** Readers that get just that. */
  right: readonly string[];
  /** What the others get, the largest group first. */
  wrong: readonly Group<string>[];
}

/** Works out what each reader makes of a text that is the whole file. */
export function judge(text: string, readers: readonly KnownReader[]): Judgement {
  const meant = meantKey(text);
  const file = { file: text, encoding: "utf-8" } as const;
  const groups = groupReadings(
    readers.map(({ name, rules }) => [name, readFile({ ...usualRules, ...rules }, file)] as const),
  );
  const isRight = ({ reading }: Group<string>) => meant !== undefined && reading === meant;
  return {
    meant,
    right: groups.filter(isRight).flatMap((group) => group.readers),
    wrong: groups.filter((group) => !isRight(group)),
  };
}
