/** JSON that comes from outside: a file, or what a browser holds. */

/** A record of which nothing is known yet. */
export type Raw = Readonly<Record<string, unknown>>;

/** What a text holds; undefined when it is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a value is a record, and not a list or nothing. */
export function isRecord(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
