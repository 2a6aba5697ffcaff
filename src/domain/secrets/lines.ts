/** Hides keys and keeps the lines of a text, for what goes by them. */
import { finish } from "../steps.ts";
import { maskOf, maskSteps, type Range } from "./mask.ts";

/** A text without its secrets: what stands in place of a key that somebody broke is broken as often. */
export function maskInLines(text: string): string {
  return finish(maskSteps(text, breakMask)).text;
}

function breakMask(range: Range, original: string): string {
  const breaks = original.match(/\r?\n/g) ?? [];
  return maskOf(range).replace("****", ["****", ...breaks.map((one) => `${one}****`)].join(""));
}
