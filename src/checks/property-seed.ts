/**
 * Loaded before unit tests: property tests draw the same cases in every run, so that a run fails for a change and never
 * by chance. `SEED=fresh` draws new cases, as `npm run test:model` does; `SEED=` and the number that a failure names draws
 * those again.
 */
import * as fc from "fast-check";

const usual = 20_261_128;
const asked = process.env["SEED"];
const seed = asked === "fresh" ? Date.now() : Number(asked || usual);
if (!Number.isSafeInteger(seed)) {
  throw new Error(`SEED: expected a whole number or "fresh", received "${asked}"`);
}
// Not every failure names it: samples that are drawn by hand do not.
if (asked === "fresh") console.log(`SEED=${seed} draws these cases again`);
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
