import { checkStrictness } from "../stand-in/wrong-requests.ts";
import { checkParsers } from "./broken-texts.ts";
import { makeKeys } from "./keys.ts";
import { checkLoopback } from "./loopback.ts";
import type { Sample } from "../../content/files/samples.ts";
import type { Surroundings } from "./run-sample.ts";
import { makeWorkplace } from "./workplace.ts";

/**
 * Proves that the run can fail: the stand-in refuses wrong requests, the parsers refuse broken texts, and a sample
 * cannot reach another machine. Prints what it found; false when a guard is lax.
 */
export async function checkGuards(surroundings: Surroundings, sample: Sample): Promise<boolean> {
  const keys = makeKeys();
  const strictness = await checkStrictness(surroundings.catalogue, keys);
  const parsers = await checkParsers(surroundings.tools);
  const place = makeWorkplace(surroundings.root, sample, keys, "http://127.0.0.1:9", surroundings.tools);
  try {
    const loopback = checkLoopback(place.env, surroundings.tools);
    const problems = [...strictness.problems, ...parsers.problems, ...loopback.problems];
    for (const problem of problems) console.error(`\n${problem}`);
    console.log(
      `\nguards: ${strictness.refused} wrong requests refused, ${parsers.refused} broken texts refused, ` +
        `${loopback.stopped} calls to other machines stopped, ` +
        `${parsers.skipped + loopback.skipped} skipped, ${problems.length} lax`,
    );
    return problems.length === 0;
  } finally {
    place.remove();
  }
}
