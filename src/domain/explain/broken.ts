/**
 * Words that were damaged on their way: those that the end of a line cut in two, as terminals and their boxes do, and
 * parameters without the underscores that a program took for marks of italics. Only texts need it that nothing settles.
 */
import type { Steps } from "../steps.ts";
import type { RuleData } from "./catalogue.ts";
import type { Clues } from "./clues.ts";
import { extract } from "./fields.ts";
import { originSteps } from "./origin.ts";
import { vocabularySteps } from "./other-wordings.ts";
import { lineSteps } from "./read.ts";

/** Longest piece of a word. */
const longestPiece = 40;

/** What stands between the pieces: the end of a line, in a box with its sides, and what the next line begins with. */
const gap = /(?: {0,8}[│┃║|])?\r?\n[ \t]{0,8}(?:[│┃║|>] {0,8})?(?=([a-z0-9_]{1,40}))/g;

/** What is known of a text with such words whole; undefined where none was damaged. */
export function* wholeSteps(
  { text }: Clues,
  { errors, notOurs }: RuleData,
): Steps<Pick<Clues, "text" | "fields" | "origin"> | undefined> {
  const words = yield* vocabularySteps(errors);
  const names = new Set(errors.flatMap(({ code, type, param }) => [...code, ...type, ...param]));
  const isKnown = (word: string) => words.has(word) || names.has(word);
  // Codes of other services are such words without underscores.
  const spelled = new Map(
    errors.flatMap(({ param }) => param.map((name) => [name.replaceAll("_", ""), name])),
  );
  const lines = text.lines
    .replace(gap, (between, end: string, at: number) => {
      const [start = ""] = /[a-z0-9_]*$/.exec(text.lines.slice(Math.max(0, at - longestPiece), at)) ?? [];
      const isCut = start !== "" && isKnown(start + end);
      return isCut && !(isKnown(start) && isKnown(end)) ? "" : between;
    })
    .replace(/[a-z]+/g, (word) => spelled.get(word) ?? word);
  if (lines === text.lines) return undefined;
  const whole = yield* lineSteps(lines);
  yield;
  return { text: whole, fields: extract(whole, errors), origin: yield* originSteps(whole, notOurs) };
}
