import type { ErrorEntry } from "../../domain/explain/error.ts";
import { readEntries } from "../../content/files/entries.ts";

/** The error catalogue by name. What the stand-in says comes from here, so that pages and tests cannot drift apart. */
export type Catalogue = ReadonlyMap<string, ErrorEntry>;

/** Reads `content/errors`. */
export function readCatalogue(root: string): Catalogue {
  return new Map(readEntries(root, "errors").map(({ name, data }) => [name, data]));
}

/** The name of the entry that a sample's manifest means by its row; anything else, such as a bare status, stays. */
export function scenarioOf(catalogue: Catalogue, scenario: string): string {
  return [...catalogue].find(([, { row }]) => row === scenario)?.[0] ?? scenario;
}

/** The answer of the API to a request it refuses. */
export interface Refusal {
  status: number;
  body: {
    error: { message: string; type: string | null; param: string | null; code: string | null };
  };
}

/** An answer in the envelope that all errors of the API share. */
export function refusal(
  status: number,
  message: string,
  fields: { type?: string; param?: string; code?: string } = {},
): Refusal {
  const { type = null, param = null, code = null } = fields;
  return { status, body: { error: { message, type, param, code } } };
}

/** What stands where the catalogue knows a case but not its wording. */
const unknownWording = "The stand-in knows no wording for this error.";

/** Puts values in place of each `…`; the last one serves for all that remain. */
export function fillIn(message: string, values: readonly string[]): string {
  let next = 0;
  return message.replaceAll("…", () => values[Math.min(next++, values.length - 1)] ?? "example");
}

/** The answer that an entry of the catalogue describes: its first wording, type, code and parameter. */
export function refusalOf(
  catalogue: Catalogue,
  name: string,
  values: readonly string[] = [],
  status?: number,
): Refusal {
  const entry = catalogue.get(name);
  const first = status ?? entry?.status[0];
  if (!entry || first === undefined)
    throw new Error(`scenario: received ${name}, expected an error that comes with a status`);
  const [type, code, param] = [entry.type[0], entry.code[0], entry.param[0]];
  return refusal(first, fillIn(entry.messages[0] ?? unknownWording, values), {
    ...(type === undefined ? {} : { type }),
    ...(code === undefined ? {} : { code }),
    ...(param === undefined ? {} : { param }),
  });
}
