import type { ErrorEntry } from "./error.ts";

/** What the rules need of a catalogue entry; small enough to be sent to the browser. */
export interface CatalogueEntry {
  /** File name of the entry, permanent. */
  name: string;
  row: string;
  title: string;
  status: readonly number[];
  type: readonly string[];
  code: readonly string[];
  param: readonly string[];
  /** Exception classes of both SDKs. */
  classes: readonly string[];
  /** Literal wordings; `…` stands for a part that varies. */
  messages: readonly string[];
}

/** The part of an entry that the rules need. */
export function catalogueEntry(name: string, entry: ErrorEntry): CatalogueEntry {
  const { row, title, status, type, code, param, classes, messages } = entry;
  return {
    name,
    row,
    title,
    status,
    type,
    code,
    param,
    classes: [...new Set([...classes.python, ...classes.node])],
    messages,
  };
}
