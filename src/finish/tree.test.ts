import assert from "node:assert/strict";
import { test } from "node:test";
import { elementsIn, elementsWith, hasMark, parseHtml } from "./tree.ts";

const page = parseHtml(
  `<main id="a"><p data-cite="x" id="b"><b id="c">Of data-cite</b></p><ul data-cite-unit id="d"></ul></main><i id="e" data-cite></i>`,
);
const ids = (elements: Iterable<{ id: string }>) => [...elements].map(({ id }) => id).join("");

test("finds every element in reading order", () => {
  assert.equal(ids(elementsIn(page)), "abcde");
});

test("finds the elements with an attribute, and none with a longer one or with its name as text", () => {
  assert.equal(ids(elementsWith(page, "data-cite")), "be");
  assert.equal(ids(elementsWith(page, "data-cite-unit")), "d");
});

test("takes no value for an attribute", () => {
  const [link] = elementsIn(parseHtml(`<a href="#data-cite">data-cite</a>`));
  assert.ok(link);
  assert.equal(hasMark(link, "data-cite"), false);
  assert.equal(hasMark(link, "href"), true);
});
