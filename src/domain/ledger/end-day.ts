import type { Fact } from "./fact.ts";
import { factText } from "./fact.ts";

/** Whether something whose last day is `day` is over: from the day after it. Both are ISO dates. */
export function isOver(day: string, today: string): boolean {
  return today > day;
}

/**
 * The words before the date of an end: what ends today still “ends on” its date.
 *
 * @param fact a fact of kind date
 * @param today an ISO date
 */
export function endWords(fact: Fact, today: string): string {
  return isOver(String(fact.value), today) ? "ended on" : "ends on";
}

/** An end in words, as in “ends on November 30, 2026”. */
export function endText(fact: Fact, today: string): string {
  return `${endWords(fact, today)} ${factText(fact)}`;
}
