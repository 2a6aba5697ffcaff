/** A candidate for tests, to be filled in. */
import type { Candidate } from "./candidates.ts";

/** An entry that its code names, and nothing else. */
export function fakeCandidate(told: Partial<Candidate> = {}): Candidate {
  return {
    entry: "a",
    score: 1000,
    reasons: [],
    evidence: "code",
    isProven: false,
    isShared: false,
    saysOpenAi: false,
    words: 4,
    wordings: 1,
    at: 0,
    ...told,
  };
}
