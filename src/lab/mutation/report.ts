/** What became of mutants, in lines for a maintainer. */
import { relative } from "node:path";

/** Share of mutants that tests must notice. */
export const leastKilled = 0.85;

/** One mutant, as Stryker answers. */
export interface Mutant {
  fileName: string;
  location: { start: { line: number; column: number } };
  mutatorName: string;
  replacement?: string | undefined;
  status: string;
}

/** How many tests noticed. A mutant that makes a rule run forever is noticed too. */
export interface Tally {
  killed: number;
  lives: number;
  /** Of those that were tried. */
  share: number;
}

const noticed = new Set(["Killed", "Timeout"]);
const unnoticed = new Set(["Survived", "NoCoverage"]);

export function tally(mutants: readonly Mutant[]): Tally {
  const killed = mutants.filter(({ status }) => noticed.has(status)).length;
  const lives = mutants.filter(({ status }) => unnoticed.has(status)).length;
  return { killed, lives, share: killed + lives === 0 ? 1 : killed / (killed + lives) };
}

/** A line for each file and one for all, then the mutants that live, if they are asked for. */
export function reportOf(folder: string, mutants: readonly Mutant[], listsSurvivors: boolean): string {
  const files = Map.groupBy(mutants, ({ fileName }) => relative(process.cwd(), fileName));
  const lines = [...files].map(([file, own]) => lineOf(file, own));
  return [
    ...lines,
    lineOf(`src/${folder} in all`, mutants),
    ...(listsSurvivors ? survivors(files) : []),
  ].join("\n");
}

function lineOf(name: string, mutants: readonly Mutant[]): string {
  const { killed, lives, share } = tally(mutants);
  return `${(share * 100).toFixed(1).padStart(5)} % killed, ${killed} of ${killed + lives}: ${name}`;
}

function survivors(files: ReadonlyMap<string, readonly Mutant[]>): string[] {
  return [...files].flatMap(([file, mutants]) =>
    mutants
      .filter(({ status }) => unnoticed.has(status))
      .map(
        ({ location: { start }, mutatorName, replacement = "", status }) =>
          `  ${file}:${start.line}:${start.column} ${status} ${mutatorName}: ${replacement.replaceAll(/\s+/g, " ").slice(0, 120)}`,
      ),
  );
}
