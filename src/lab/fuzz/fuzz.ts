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

/** Milliseconds of the processor within which every case is done, so that no page stands still. */
export const longest = 50;

/** The same entry point, where a case that takes longer than that breaks it, too; `slowest` says how long any took. */
export function timed({ name, property }: EntryPoint): EntryPoint & { slowest: () => number } {
  let slowest = 0;
  const run: EntryPoint["property"]["run"] = (value) => {
    let failure: ReturnType<EntryPoint["property"]["run"]> = null;
    const took = leastTime(() => (failure ??= property.run(value)));
    slowest = Math.max(slowest, took);
    if (failure !== null || took <= longest) return failure;
    return { error: new Error(`takes ${took.toFixed(0)} ms`) };
  };
  return {
    name,
    property: Object.assign(Object.create(property) as typeof property, { run }),
    slowest: () => slowest,
  };
}

/** Milliseconds that something takes this thread; of a few times the least, where the first was long: it may have been compiled then. */
function leastTime(act: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < mostTurns && least > longest / mostTurns; turn++) {
    const before = process.threadCpuUsage();
    act();
    const { user, system } = process.threadCpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

const mostTurns = 5;
