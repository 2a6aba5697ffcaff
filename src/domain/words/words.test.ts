import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { anyText } from "./fake-text.ts";
import { filled, inWords } from "./words.ts";

test("puts each value where the next gap is", () => {
  assert.equal(filled("… of … done.", 3, "9"), "3 of 9 done.");
  assert.equal(filled("Nothing left to do."), "Nothing left to do.");
});

test("leaves a gap that has no value", () => {
  assert.equal(filled("… of …", 3), "3 of …");
});

test("takes values as they are, whatever stands in them", () => {
  fc.assert(
    fc.property(
      fc.oneof(anyText(), fc.constantFrom("$&", "$1", "…")),
      (value) => filled("a … b … c", value, value) === `a ${value} b ${value} c`,
    ),
  );
});

test("says a remark, with and without values", () => {
  const words = { none: "The file holds no list.", many: "The file holds more than … lists." };
  assert.equal(inWords(words, { id: "none" }), "The file holds no list.");
  assert.equal(inWords(words, { id: "many", values: [50] }), "The file holds more than 50 lists.");
});
