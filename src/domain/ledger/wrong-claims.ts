import type { Fact, OutdatedClaim } from "./fact.ts";

/** A wrong claim found in prose. */
export interface WrongClaim {
  /** The words as they stand there. */
  received: string;
  /** What the ledger says instead. */
  now: string;
}

/** Finds claims that some fact of the ledger refutes, by the patterns recorded there; upper and lower case are one. */
export function findWrongClaims(text: string, facts: readonly Fact[]): WrongClaim[] {
  return facts.flatMap(({ outdated }) => outdated?.flatMap((claim) => findClaim(text, claim)) ?? []);
}

function findClaim(text: string, { patterns, now }: OutdatedClaim): WrongClaim[] {
  const found = patterns?.flatMap((pattern) => [...text.matchAll(new RegExp(pattern, "gi"))]) ?? [];
  return found.map(([received]) => ({ received, now }));
}
