import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { finish } from "../steps.ts";
import { matchesPerStep, type Projection, projectSteps } from "./projection.ts";

const project = (text: string): Projection => finish(projectSteps(text));

/** Where each character of a projection stands in the original, and where the original ends. */
function offsets(text: string): number[] {
  const projection = project(text);
  return Array.from({ length: projection.text.length + 1 }, (_, index) => projection.offset(index));
}

const afterBlanks = (blanks: number) => project(`a${" ".repeat(blanks)}\nb`).text;

const stepsFor = (places: number) => [...projectSteps("%".repeat(places))].length;

test("a line break takes the blanks around it along, and leads back to the first of them", () => {
  assert.equal(project("ab \t \n  cd").text, "ab\ncd");
  assert.deepEqual(offsets("ab \t \n  cd"), [0, 1, 2, 8, 9, 10]);
  assert.equal(project("\n cd").text, "\ncd");
  assert.deepEqual(offsets("\ncd"), [0, 1, 2, 3]);
  assert.equal(project(" \t\ncd").text, "\ncd");
});

test("of many blanks before a line break forty go, so that no text takes long", () => {
  assert.deepEqual([39, 40, 41, 50].map(afterBlanks), ["a\nb", "a\nb", "a \nb", `a${" ".repeat(10)}\nb`]);
});

test("blanks that another disguise ends with are not taken twice", () => {
  assert.equal(project("a%20\nb").text, "a \nb");
  assert.deepEqual(offsets("a%20\nb"), [0, 1, 4, 5, 6]);
});

test("line breaks with nothing to see between them are one", () => {
  assert.equal(project("a\n\u200B\nb").text, "a\nb");
  assert.equal(project("a\n\u200Bx\nb").text, "a\nx\nb");
});

test("a character that only looks like a disguise stays, also when it was met before", () => {
  assert.equal(project("50% of 2% and %2d").text, "50% of 2% and -");
  assert.equal(project("& &#45;").text, "& -");
});

test("a text ends a step after each five hundred places, and after the last", () => {
  assert.deepEqual(
    [0, 1, matchesPerStep - 1, matchesPerStep, 2 * matchesPerStep + 1].map(stepsFor),
    [1, 1, 1, 2, 3],
  );
});

test("a text without disguises is its own projection, and each place leads back to itself", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9 .,-]{0,60}$/), (text) => {
      assert.equal(project(text).text, text);
      assert.deepEqual(
        offsets(text),
        Array.from({ length: text.length + 1 }, (_, index) => index),
      );
    }),
  );
});

test("what stands between disguises leads back to itself, however many there are", () => {
  const word = fc.stringMatching(/^[a-z]{1,6}$/);
  const disguise = fc.constantFrom("%2d", "\u200B", "&#45;", " \n ", "\u2010", "\uFF0D", "&shy;");
  fc.assert(
    fc.property(fc.array(fc.tuple(word, disguise), { maxLength: 12 }), word, (parts, last) => {
      const original = parts.flat().join("") + last;
      const projection = project(original);
      for (let index = 0; index < projection.text.length; index++) {
        const sign = projection.text.charAt(index);
        if (/[a-z]/.test(sign)) assert.equal(original.charAt(projection.offset(index)), sign);
      }
      assert.equal(projection.offset(projection.text.length), original.length);
    }),
  );
});
