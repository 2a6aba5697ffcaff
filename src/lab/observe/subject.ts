import type { Place } from "./place.ts";

/** Something that could not be observed here, with a sentence that says why. */
export interface Absent {
  name: string;
  why: string;
}

/** Those of the named for which nobody wrote down how to run them. */
export function withoutWay(
  names: readonly string[],
  ways: Readonly<Record<string, unknown>>,
  why: string,
): Absent[] {
  return names.filter((name) => !Object.hasOwn(ways, name)).map((name) => ({ name, why }));
}

/** How the packages are chosen: those of the record, which repeats it, or the newest ones, which shows what changed. */
export type Versions = "recorded" | "newest";

/** What one comparison with the record found. */
export interface Comparison {
  /** A line for each thing that differs from the record, or that the record lacks. */
  differences: readonly string[];
  /** How many single observations were compared. */
  compared: number;
}

/**
 * One half of the observatory: real programs, run on this machine, against what is recorded of them. `prepare` may use
 * the network and runs nothing that is observed; `observe` runs in a process of its own that reaches nothing but the
 * loopback interface.
 */
export interface Subject<Seen> {
  /** Completes "observes …" in the usage. */
  about: string;
  /** Everything that can be asked for by name. */
  names: (root: string) => readonly string[];
  /** Installs what the named ones need, below the place. Returns those that cannot be had here. */
  prepare: (
    root: string,
    place: Place,
    names: readonly string[],
    versions: Versions,
  ) => Promise<readonly Absent[]>;
  /** Runs the named ones. The result goes from one process to another as JSON. */
  observe: (root: string, place: Place, names: readonly string[]) => Promise<Seen>;
  /** Says where the result differs from the record. */
  compare: (root: string, seen: Seen) => Comparison;
  /** Writes the result into the record. */
  record: (root: string, seen: Seen) => void | Promise<void>;
}
