import assert from "node:assert/strict";
import { test } from "node:test";
import { assert as holds, integer, property } from "fast-check";
import type { Diagnosis } from "./settle.ts";
import type { Confidence } from "./verdict.ts";
import { clearer, overlap, sliceLength, slicesOf } from "./long.ts";

function diagnosis(confidence: Confidence, score?: number): Diagnosis {
  const candidates =
    score === undefined
      ? []
      : [
          {
            entry: "rate-limit",
            score,
            reasons: [],
            evidence: "code" as const,
            isProven: false,
            isShared: false,
            saysOpenAi: false,
            wordings: 0,
            at: -1,
          },
        ];
  return { extracted: {}, candidates, confidence };
}

test("a short text is one piece, also when it is empty", () => {
  assert.deepEqual(slicesOf(""), [""]);
  assert.deepEqual(slicesOf("short"), ["short"]);
  assert.equal(slicesOf("x".repeat(sliceLength)).length, 1);
});

test("pieces cover the text, and neighbors share their ends", () => {
  holds(
    property(integer({ min: 0, max: 6 * sliceLength }), (length) => {
      const text = Array.from({ length: Math.ceil(length / 8) }, (_, index) => String(index).padStart(8, "0"))
        .join("")
        .slice(0, length);
      const pieces = slicesOf(text);
      assert.ok(pieces.every((piece) => piece.length <= sliceLength));
      const joined = pieces.reduce((all, piece) => {
        if (all !== "") assert.equal(all.slice(-overlap), piece.slice(0, overlap));
        return all + (all === "" ? piece : piece.slice(overlap));
      }, "");
      assert.equal(joined, text);
    }),
    { numRuns: 25 },
  );
});

test("the more certain diagnosis wins, whichever comes first", () => {
  const sure = diagnosis("sure", 1);
  const likely = diagnosis("likely", 900);
  assert.equal(clearer(sure, likely), sure);
  assert.equal(clearer(likely, sure), sure);
});

test("of equally certain ones the higher score wins, then the later", () => {
  const low = diagnosis("sure", 1);
  const high = diagnosis("sure", 2);
  const alike = diagnosis("sure", 2);
  assert.equal(clearer(high, low), high);
  assert.equal(clearer(high, alike), alike);
  assert.equal(clearer(diagnosis("none"), low), low);
  assert.equal(clearer(undefined, low), low);
  const nothing = diagnosis("none");
  assert.equal(clearer(diagnosis("none"), nothing), nothing);
});
