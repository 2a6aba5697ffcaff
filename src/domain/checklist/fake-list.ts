/** A list of three steps and what a browser holds of two runs of it, for tests. */
import type { Changes, Entries, StepIds } from "./entries.ts";

export const steps: readonly StepIds[] = [
  { id: "sign-in", aliases: ["log-in"] },
  { id: "buy-credit" },
  { id: "make-key", were: ["name-key"] },
];

export const entries: Entries = {
  active: "0mi2x9k1c",
  "1:mark:sign-in": "done",
  "1:note:sign-in": "Anna's account",
  "1:answer:place": "server",
  "0mi2x9k1c:name": "CI",
  "0mi2x9k1c:mark:buy-credit": "not-applicable",
};

/** Entries after some changes, as storage would hold them. */
export function after(entries: Entries, changes: Changes): Entries {
  return Object.fromEntries(
    Object.entries({ ...entries, ...changes }).filter(([, value]) => value !== undefined),
  );
}
