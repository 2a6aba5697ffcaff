/**
 * `npm run fuzz`: 10,000 hostile cases for each entry point with the fixed seed, and as many with a fresh one.
 * `--minutes N` goes on with fresh seeds for that long; `--only NAME`, `--seed S` and `--cases N` see one failure again.
 * A case that keeps the processor for more than 50 ms counts as broken. The exit code is 1 when anything broke, 2 for a
 * wrong option.
 */
import { readOptions } from "../../command-line.ts";
import { breakOf, entryPoints, fixedSeed, freshSeed, timed } from "./fuzz.ts";

const { values } = readOptions({
  options: {
    minutes: { type: "string", default: "0" },
    cases: { type: "string", default: "10000" },
    only: { type: "string" },
    seed: { type: "string" },
  },
});
const end = Date.now() + numberOf("minutes") * 60_000;
const cases = numberOf("cases");
const chosen = chosenPoints();
const done = new Map(chosen.map(({ name }) => [name, 0]));
let broken = 0;

function numberOf(option: "minutes" | "cases" | "seed"): number {
  const number = Number(values[option]);
  if (Number.isFinite(number) && number >= 0) return number;
  return refuse(`--${option}: expected a number, received "${values[option]}"`);
}

function chosenPoints(): ReturnType<typeof timed>[] {
  const all = entryPoints(process.cwd()).map(timed);
  const found = all.filter(({ name }) => name === (values.only ?? name));
  const names = all.map(({ name }) => `"${name}"`).join(", ");
  return found.length > 0 ? found : refuse(`--only: expected one of ${names}, received "${values.only}"`);
}

function refuse(why: string): never {
  console.error(why);
  process.exit(2);
}

function round(seed: number): void {
  for (const entryPoint of chosen) {
    const said = breakOf(entryPoint, seed, cases);
    done.set(entryPoint.name, (done.get(entryPoint.name) ?? 0) + cases);
    if (said === undefined) continue;
    broken++;
    console.error(said);
  }
}

if (values.seed === undefined) {
  round(fixedSeed);
  do round(freshSeed());
  while (Date.now() < end);
} else {
  round(numberOf("seed"));
}
for (const { name, slowest } of chosen) {
  const count = (done.get(name) ?? 0).toLocaleString("en-US");
  console.log(`${name}: ${count} cases, the slowest ${slowest().toFixed(1)} ms`);
}
console.log(broken === 0 ? "fuzz: nothing broke" : `fuzz: ${broken} failures`);
process.exitCode = broken === 0 ? 0 : 1;
