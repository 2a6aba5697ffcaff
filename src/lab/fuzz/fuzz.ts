/** Puts hostile cases through entry points, in a way that each failure can be seen again. */
import * as fc from "fast-check";
import { readCatalogue, readNotOurs } from "../eval-errors.ts";
import { type EntryPoint, pastedText, plainEntryPoints } from "./entry-points.ts";
import { storedEntryPoints } from "./stored-values.ts";

/** The seed that is the same in every run. */
export const fixedSeed = 20_261_128;

/** A seed that no run had before. */
export function freshSeed(): number {
  return Math.trunc(Math.random() * 0x7fff_ffff);
}

/** Every way in, with the real catalogue of errors. */
export function entryPoints(root: string): EntryPoint[] {
  return [...storedEntryPoints, ...plainEntryPoints, pastedText(readCatalogue(root), readNotOurs(root))];
}

/** What went wrong, the case that shows it, and how to see it again; undefined when all held. */
export function breakOf({ name, property }: EntryPoint, seed: number, cases: number): string | undefined {
  const { failed, counterexample, errorInstance } = fc.check(property, {
    seed,
    numRuns: cases,
  });
  if (!failed) return undefined;
  return [
    `${name}: ${String(errorInstance)}`,
    `  case: ${JSON.stringify(counterexample)}`,
    `  again: npm run fuzz -- --only "${name}" --seed ${seed} --cases ${cases}`,
  ].join("\n");
}
