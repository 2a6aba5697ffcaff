/** Says of an error that is not sure that it may be somebody else's, and keeps what it is if it is OpenAI's. */
import type { Candidate } from "./candidates.ts";
import type { Clues } from "./clues.ts";
import type { Verdict } from "./verdict.ts";

/** As many entries as are worth a look where the error may be another's. */
const mostOfOthers = 3;

/** The verdict, or where little speaks for OpenAI, that the error may be another's. */
export function doubted(verdict: Verdict, ranked: readonly Candidate[], { origin }: Clues): Verdict {
  const { candidates, confidence, advice } = verdict;
  // Others send the same sentences, and somebody else's address is all that says who did.
  const isOfOthers =
    origin.isAtOthers && candidates[0] && candidates[0].evidence !== "code" && confidence !== "sure";
  if (advice?.id !== "whose-error" && !isOfOthers) return verdict;
  return {
    candidates: ranked.slice(0, mostOfOthers),
    confidence: "none",
    advice: { id: "whose-error" },
  };
}
