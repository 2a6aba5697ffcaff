/** What a file gives under each name, before the environment is asked. */
export interface Found {
  /** Every value that a name was given, in order. */
  values: ReadonlyMap<string, readonly string[]>;
  /** Whether the reader stopped at something. */
  failed: boolean;
}

/** A name and what it is given. */
export type Pair = readonly [name: string, value: string];

/** What the two groups of a pattern hold, if it fits a text. */
export function pairIn(text: string, pattern: RegExp): Pair | undefined {
  const found = pattern.exec(text);
  return found ? [found[1] ?? "", found[2] ?? ""] : undefined;
}

/** An assignment as shells know it. */
export const assignment = /^(\w+)=([^]*)/;

/** Collects what is found line by line; a name keeps all its values. */
export function collect(pairs: readonly Pair[], failed = false): Found {
  const values = new Map<string, string[]>();
  for (const [name, value] of pairs) values.set(name, [...(values.get(name) ?? []), value]);
  return { values, failed };
}

/** A reader that stopped. */
export const failure: Found = { values: new Map(), failed: true };

/** Values by name that `$NAME` may become; a name without a value becomes nothing. */
export type Known = ReadonlyMap<string, string>;

const references = {
  all: /\$\{(\w+)\}|\$(\w+)/g,
  braces: /\$\{(\w+)\}/g,
  "up to an underscore": /\$\{(\w+)\}|\$([A-Za-z\d]+)/g,
};

/** Puts the values of variables where their names stand; `braces` alone fills in `${NAME}` and leaves `$NAME`. */
export function fillIn(text: string, known: Known, what: keyof typeof references): string {
  return text.replace(
    references[what],
    (_, inBraces?: string, bare?: string) => known.get(inBraces ?? bare ?? "") ?? "",
  );
}
