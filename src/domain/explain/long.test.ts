import assert from "node:assert/strict";
import { test } from "node:test";
import { fakeCandidate } from "./fake-candidate.ts";
import { array, assert as holds, constantFrom, integer, property } from "fast-check";
import type { Diagnosis } from "./settle.ts";
import type { Confidence } from "./verdict.ts";
import { clearer, shared, sliceLength, sliceLines, slicesOf } from "./long.ts";

function diagnosis(confidence: Confidence, score?: number): Diagnosis {
  const candidates =
    score === undefined ? [] : [fakeCandidate({ entry: "rate-limit", score, wordings: 0, at: -1 })];
  return { extracted: {}, candidates, confidence };
}

test("a short text is one piece, also when it is empty", () => {
  assert.deepEqual(slicesOf(""), [""]);
  assert.deepEqual(slicesOf("short"), ["short"]);
  assert.equal(slicesOf("x".repeat(sliceLength)).length, 1);
});

/** The text that pieces were cut from, after a look at what neighbors share. */
function joined(pieces: readonly string[]): string {
  return pieces.reduce((all, piece, at) => {
    const common = Math.floor((pieces[at - 1]?.length ?? 0) * shared);
    assert.equal(all.slice(all.length - common), piece.slice(0, common));
    return all + piece.slice(common);
  }, "");
}

test("pieces cover the text, and neighbors share their ends", () => {
  holds(
    property(integer({ min: 0, max: 6 * sliceLength }), (length) => {
      const text = Array.from({ length: Math.ceil(length / 8) }, (_, index) => String(index).padStart(8, "0"))
        .join("")
        .slice(0, length);
      const pieces = slicesOf(text);
      assert.ok(pieces.every((piece) => piece.length <= sliceLength));
      assert.equal(joined(pieces), text);
    }),
    { numRuns: 25 },
  );
});

test("a piece of the shortest lines ends with the last that a field may build anew", () => {
  const line = constantFrom("\n", "a\n", "12\n", "a whole line of words\n", "x".repeat(sliceLength));
  holds(
    property(array(line, { maxLength: 9 }), integer({ min: 1, max: 900 }), (lines, times) => {
      const text = lines.map((line) => (line.length > 3 ? line : line.repeat(times))).join("");
      const pieces = slicesOf(text);
      assert.ok(pieces.every((piece) => piece.split("\n").length <= sliceLines + 1));
      assert.ok(pieces.every((piece) => piece.length <= sliceLength));
      assert.equal(joined(pieces), text);
    }),
    { numRuns: 25 },
  );
  assert.equal(slicesOf("a\n".repeat(sliceLines)).length, 1);
  assert.equal(slicesOf("a\n".repeat(sliceLines + 1)).length, 2);
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
