import assert from "node:assert/strict";
import { test } from "node:test";
import type { Candidate } from "./candidates.ts";
import type { Clues } from "./clues.ts";
import { doubted } from "./doubt.ts";
import { fakeCandidate } from "./fake-candidate.ts";
import { readText } from "./read.ts";
import type { Verdict } from "./verdict.ts";

const found = (evidence: Candidate["evidence"], entry = "a") =>
  fakeCandidate({ entry, score: 100, evidence });
const clues = (told: Partial<Clues["origin"]>): Clues => ({
  text: readText("x"),
  fields: {},
  origin: { openAi: "word", isOnlySdk: false, ...told },
});
const likely = (best: Candidate, told: Partial<Verdict> = {}): Verdict => ({
  candidates: [best],
  confidence: "likely",
  ...told,
});
/** Whether a verdict is doubted. */
const isDoubted = (verdict: Verdict, about: Clues) =>
  doubted(verdict, verdict.candidates, about).advice?.id === "whose-error";

test("leaves alone what is sure, and a text in which nothing was found", () => {
  const others = clues({ openAi: "no", isAtOthers: true });
  assert.ok(!isDoubted(likely(found("message"), { confidence: "sure" }), others));
  assert.ok(!isDoubted({ candidates: [], confidence: "none" }, others));
});

test("doubts a sentence in a text that shows somebody else's address alone, but no code", () => {
  const others = clues({ openAi: "no", isAtOthers: true });
  assert.ok(isDoubted(likely(found("message")), others));
  assert.ok(isDoubted(likely(found("few words")), others));
  assert.ok(!isDoubted(likely(found("code")), others));
  assert.ok(!isDoubted(likely(found("message")), clues({ openAi: "no" })));
});

test("keeps three entries, whoever doubted first", () => {
  const ranked = ["a", "b", "c", "d"].map((name) => found("hint", name));
  const refused: Verdict = { candidates: [], confidence: "none", advice: { id: "whose-error" } };
  assert.deepEqual(doubted(refused, ranked, clues({})), {
    ...refused,
    candidates: ranked.slice(0, 3),
  });
  const other: Verdict = { candidates: [], confidence: "none", advice: { id: "foreign-reply" } };
  assert.equal(doubted(other, ranked, clues({})), other);
});
