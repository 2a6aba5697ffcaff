import { allKinds, type AnyKind, type KindName } from "../kinds.ts";
import { type AuthoredText, readText, TextError } from "../text/read.ts";
import type { Content, Entry } from "./entries.ts";
import { fieldsAt } from "./fields.ts";
import type { Problem } from "./problem.ts";

/** An authored text and where it stands. */
export interface Text extends AuthoredText {
  /** Path from the project root. */
  file: string;
  /** Permanent name of its entry. */
  name: string;
  /** `text` for the text of an MDX file, else the field. */
  field: string;
  source: string;
  /** Whether it is a field, which holds no more than a paragraph. */
  isField: boolean;
  /** Addresses of the pages that show it. */
  pages: readonly string[];
}

/** Reads all texts of an entry's kind with the parser, and says which it refuses. */
export function readTexts(content: Content, parse = readText): { texts: Text[]; problems: Problem[] } {
  const read = allKinds.flatMap(([name, kind]) =>
    content[name as KindName].flatMap((entry) => placesOf(kind, entry).map((place) => readAt(place, parse))),
  );
  return {
    texts: read.flatMap(({ text }) => text ?? []),
    problems: read.flatMap(({ problem }) => problem ?? []),
  };
}

/** Where a line of a text stands, as far as it is known. */
export function placeOf({ file, isField }: Text, line: number): string {
  return isField ? file : `${file}:${line}`;
}

interface Read {
  text?: Text;
  problem?: Problem;
}

/** A text that is not read yet. */
type Place = Omit<Text, keyof AuthoredText>;

function placesOf(kind: AnyKind, entry: Entry): Place[] {
  const pages = kind.pages?.(entry.name) ?? [];
  const fields = (kind.prose ?? []).flatMap((path) => fieldsAt(entry.data, path));
  const { file, name, prefix } = entry;
  return [
    ...(kind.files.endsWith(".mdx")
      ? [{ file, name, field: "text", source: entry.body, isField: false, pages }]
      : []),
    ...fields.map(({ field, value }) => ({
      file,
      name,
      field: prefix + field,
      source: String(value),
      isField: true,
      pages,
    })),
  ];
}

function readAt(place: Place, parse: typeof readText): Read {
  if (place.source.trim() === "") {
    const { file, field } = place;
    return { problem: { file, field, received: "nothing", expected: "a text of at least one sentence" } };
  }
  try {
    return { text: { ...place, ...parse(place.source) } };
  } catch (error) {
    if (!(error instanceof TextError)) throw error;
    const { file, field, source, isField } = place;
    const received = source.split("\n")[error.line - 1]?.trim() ?? "";
    return {
      problem: {
        file: isField ? file : `${file}:${error.line}`,
        field,
        received,
        expected: `Markdown and tags: ${error.message}`,
      },
    };
  }
}
