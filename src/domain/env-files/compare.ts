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
 * The key that somebody means who writes such a text, whatever stands around it: quotes, a comment, a semicolon. Of
 * several lines it is the last one with a value.
 */
export function meantKey(text: string): string | undefined {
  const found = [...text.matchAll(/(?<!\w)OPENAI_API_KEY["']?[ \t]*[=:][ \t]*(.*)/gi)].map(([, rest = ""]) =>
    keyIn(rest),
  );
  return found.findLast((key) => key !== "");
}

function keyIn(rest: string): string {
  const closing = openings[rest[0] ?? ""];
  if (closing === undefined) return /^[^\s#;,"'`“”‘’]*/.exec(rest)?.[0] ?? "";
  const end = rest.indexOf(closing, 1);
  return (end === -1 ? rest.slice(1) : rest.slice(1, end)).trim();
}

/** What comes of a line that somebody wrote. */
export interface Verdict {
  /** What the writer means; undefined where the text does not give the variable any value. */
  meant: string | undefined;
  /** Readers that get just that. */
  right: readonly string[];
  /** What the others get, the largest group first. */
  wrong: readonly Group<string>[];
}

/** Works out what each reader makes of a text that is the whole file. */
export function judge(text: string, readers: readonly KnownReader[]): Verdict {
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
