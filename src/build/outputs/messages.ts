/** What the thread that `outputs.ts` starts is told, and what it answers. */
import type { Problem } from "../../content/files/problem.ts";
import type { SearchRecord } from "../../domain/search/record.ts";

/** What the thread starts with. */
export interface Start {
  /** Folder of the project. */
  root: string;
  /** Path that the site lies under, with a slash at both ends. */
  base: string;
}

/** What a build learns from its content before it renders anything. */
export interface Checked {
  problems: readonly Problem[];
  /** The day on which each page last changed, by its root-relative address without the base path. */
  days: ReadonlyMap<string, string>;
  /** Pages in English that have a translation, by the same addresses. */
  translated: ReadonlySet<string>;
}

/** What the thread is told. */
export type Told =
  /** A page was finished, and is not yet in its file. */
  | { kind: "page"; path: string; html: string }
  /** Every page is in its file under a folder. */
  | { kind: "write"; dist: string };

/** What the thread answers, by kind. */
export interface Answers {
  checked: Checked;
  /** Every record for the search, after all that comes from single pages was written. */
  records: readonly SearchRecord[];
  /** After everything was written. */
  written: Written;
}

/** What the build says of what was written. */
export interface Written {
  /** How many records the quick index has. */
  quickRecords: number;
  /** What names each page as it is, by its root-relative address without the base path. */
  revisions: ReadonlyMap<string, string>;
}

/** One answer, with its kind. */
export type Answer = { [Kind in keyof Answers]: { kind: Kind; value: Answers[Kind] } }[keyof Answers];
