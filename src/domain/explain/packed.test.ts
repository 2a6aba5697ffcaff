import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { pack, unpack } from "./packed.ts";

const text = fc.string().filter((one) => !one.includes("^"));
const list = fc.array(text);

test("gives a file back as it was before it was packed", () => {
  const file = fc.record({ a: list, b: fc.array(fc.record({ of: list, with: list })), c: text, d: fc.nat() });
  fc.assert(fc.property(file, (one) => assert.deepEqual(unpack(pack(one)), JSON.parse(JSON.stringify(one)))));
});

test("writes a list of texts as one text", () => {
  assert.equal(
    pack({ marks: ["a", "b"], status: [401], none: [] }),
    '{"marks":"^a^b","status":[401],"none":[]}',
  );
});

test("leaves a list of more than texts as it is", () => {
  assert.equal(pack({ mixed: ["a", 1], not: [null, "b"] }), '{"mixed":["a",1],"not":[null,"b"]}');
});

test("refuses to pack a text that could not be told from a list", () => {
  assert.throws(() => pack({ marks: ["a^b"] }), /may hold \^.*a\^b/);
  assert.throws(() => pack({ of: ["stands before ^ and behind"] }), /stands before \^ and behind/);
  assert.throws(() => pack({ name: "^a" }), /may hold \^.*\^a/);
});
