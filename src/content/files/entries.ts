import { allKinds, type AnyKind, type EntryData, type KindName, kinds } from "../kinds.ts";
import { formatProblem, type Problem, readWith, show } from "./problem.ts";
import { type ContentFile, readContentFile, readContentFolder } from "./read-file.ts";

/** One authored entry that its schema has taken. */
export interface Entry<Data = unknown> {
  /** Path of its file from the project root, for messages. */
  file: string;
  /** Permanent name: that of its file, or its id in a list. */
  name: string;
  /** What stands before its fields in messages: `id.` in a list. */
  prefix: string;
  data: Data;
  /** The text of an MDX file, on the lines where it stands. */
  body: string;
}

/** Every authored entry by kind. */
export type Content = { readonly [Name in KindName]: readonly Entry<EntryData<Name>>[] };

/** What could not be read of the entries of each kind. */
export interface Unread {
  isWhole: (kind: KindName) => boolean;
  /** Names of the entries that are missing, as far as they are known: of lists, those of their files. */
  unread: (kind: KindName) => readonly string[];
}

/**
 * Reads all of `content/`, and says what has not the shape of its schema. Entries of these kinds, which are not `whole`,
 * are missing then.
 */
export function readContent(root: string): { content: Content; problems: Problem[] } & Unread {
  const read = allKinds.map(([name, kind]) => [name, readKind(root, kind)] as const);
  const byName = new Map(read);
  return {
    content: Object.fromEntries(read.map(([name, { entries }]) => [name, entries])) as unknown as Content,
    problems: read.flatMap(([, { problems }]) => problems),
    isWhole: (kind) => byName.get(kind)?.problems.length === 0,
    unread: (kind) => byName.get(kind)?.unread ?? [],
  };
}

/** Reads all of `content/` for programs that can do nothing without it. */
export function readGoodContent(root: string): Content {
  const { content, problems } = readContent(root);
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join("\n\n"));
  return content;
}

/** Reads the entries of one kind, for programs that can do nothing without them. */
export function readEntries<Name extends KindName>(root: string, name: Name): Entry<EntryData<Name>>[] {
  const { entries, problems } = readKind(root, kinds[name] as unknown as AnyKind);
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join("\n\n"));
  return entries as Entry<EntryData<Name>>[];
}

interface Read {
  entries: readonly Entry[];
  problems: readonly Problem[];
  /** Names of what is missing among the entries. */
  unread: readonly string[];
}

function readKind(root: string, { files, isMap = false, schema }: AnyKind): Read {
  const form = files.includes("*") ? "entry" : isMap ? "map" : "list";
  const raw = filesOf(root, files).map((file) => rawEntries(file, form));
  const checked = raw
    .flatMap(({ entries }) => entries)
    .map((entry) => {
      const read = readWith(schema, entry.data, entry.file, entry.prefix);
      return "problems" in read
        ? { problems: read.problems, unread: entry.name }
        : { entry: { ...entry, data: read.data } };
    });
  return {
    entries: checked.flatMap(({ entry }) => entry ?? []),
    problems: [
      ...raw.flatMap(({ problems }) => problems),
      ...checked.flatMap(({ problems }) => problems ?? []),
    ],
    unread: [...raw.flatMap(({ unread }) => unread), ...checked.flatMap(({ unread }) => unread ?? [])],
  };
}

function filesOf(root: string, files: string): ContentFile[] {
  const [folder = "", extension] = files.split("/*");
  return extension === undefined
    ? [readContentFile(root, files)]
    : readContentFolder(root, folder, extension);
}

/** What a file holds: one entry, a list of entries with ids, or entries by name. */
type Form = "entry" | "list" | "map";

function rawEntries(file: ContentFile, form: Form): Read {
  const { path, name, data, body, problems } = file;
  if (problems.length > 0) return { entries: [], problems, unread: [name] };
  if (form === "entry")
    return { entries: [{ file: path, name, prefix: "", data, body }], problems, unread: [] };
  const isRight = typeof data === "object" && data !== null && Array.isArray(data) === (form === "list");
  if (!isRight) {
    const received = data === undefined ? "no file" : show(data);
    const expected = form === "list" ? "a list of records" : "a map";
    return {
      entries: [],
      problems: [{ file: path, field: "(document)", received, expected }],
      unread: [name],
    };
  }
  const entries = Object.entries(data as object).map(([key, record]: [string, unknown]) => {
    const id = form === "list" ? recordName(record, key) : key;
    return { file: path, name: id, prefix: `${id}.`, data: record, body: "" };
  });
  const names = entries.map((entry) => entry.name);
  return { entries, problems: duplicateProblems(path, "id", names), unread: [] };
}

function recordName(record: unknown, index: string): string {
  const id = typeof record === "object" && record !== null && "id" in record ? record.id : undefined;
  return typeof id === "string" ? id : `[${index}]`;
}

/** Values that stand more than once where each may only once. */
export function duplicateProblems(
  file: string,
  field: string,
  values: readonly (string | number)[],
): Problem[] {
  const seen = new Set<string | number>();
  return values
    .filter((value) => seen.size === seen.add(value).size)
    .map((value) => ({ file, field, received: `${value} a second time`, expected: "each only once" }));
}
