/**
 * `npm run fuzz`: 10,000 hostile cases for each entry point with the fixed seed, and as many with a fresh one.
 * `--minutes N` goes on with fresh seeds for that long; `--only NAME`, `--seed S` and `--cases N` see one failure again.
 * The exit code is 1 when anything broke.
 */
import { parseArgs } from "node:util";
import { breakOf, entryPoints, fixedSeed, freshSeed } from "./fuzz.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "0" },
    cases: { type: "string", default: "10000" },
    only: { type: "string" },
    seed: { type: "string" },
  },
});
const end = Date.now() + Number(values.minutes) * 60_000;
const cases = Number(values.cases);
const chosen = entryPoints(process.cwd()).filter(({ name }) => name === (values.only ?? name));
const done = new Map(chosen.map(({ name }) => [name, 0]));
let broken = 0;

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
  round(Number(values.seed));
}
for (const [name, count] of done) console.log(`${name}: ${count.toLocaleString("en-US")} cases`);
console.log(broken === 0 ? "fuzz: nothing broke" : `fuzz: ${broken} failures`);
process.exitCode = broken === 0 ? 0 : 1;
