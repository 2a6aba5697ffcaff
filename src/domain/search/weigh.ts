/** How much a word of a question says and how a place's share of all words counts: for ranking, and for learning it. */
import type { Kind } from "./record.ts";

/** What a place has of a question: both in weights of its words. */
export interface Found {
  /** How strongly the words speak for the place. */
  score: number;
  /** Which words speak for it at all. */
  covered: number;
}

/** Share of the score that a place gets however little of the question it covers. */
const leastCoverage = 0.25;
/** A record counts as covering a word from this strength on. */
const coveredFrom = 1 / 3;
/** What is left of a weak word: with none of it "where" and "how" are lost, with all of it "up" outweighs "card". */
const weakShare = 0.55;

const leanings: Readonly<Record<Kind, number>> = {
  Question: 1.12,
  Error: 1.02,
  Guide: 1,
  Checklist: 0.86,
  Glossary: 0.85,
  Fact: 0.5,
};

/**
 * How much a word says: the fewer records have it, the more, unless it says little anywhere.
 *
 * @param count records that have it
 * @param all records of the index
 */
export function rarity(count: number, all: number, isWeak: boolean): number {
  const rare = Math.log(1 + (all - count + 0.5) / (count + 0.5));
  return isWeak ? weakShare * rare : rare;
}

/** The same for a stem, when it is known which stems say little. */
export function rarityAmong(weak: ReadonlySet<string>): (stem: string, count: number, all: number) => number {
  return (stem, count, all) => rarity(count, all, weak.has(stem));
}

/** Adds a word of a weight to what was found, which says `value`, from 0 to 1. */
export function addWord(found: Found, weight: number, value: number): void {
  found.score += weight * value;
  found.covered += weight * Math.min(1, value / coveredFrom);
}

/** How well a place answers by its words alone. */
export function wordScore({ score, covered }: Found, total: number, kind: Kind): number {
  const coverage = leastCoverage + ((1 - leastCoverage) * covered) / total;
  return (score / total) * coverage * leanings[kind];
}
