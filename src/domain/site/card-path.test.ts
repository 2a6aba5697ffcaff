import assert from "node:assert/strict";
import { test } from "node:test";
import { cardPath } from "./card-path.ts";

test("puts the card of a page below the same path", () => {
  assert.equal(cardPath("/guide/find/"), "/cards/guide/find.png");
});

test("gives the home page a card with a name", () => {
  assert.equal(cardPath("/"), "/cards/index.png");
});

test("gives a page one card, whether it ends with a slash or as a file", () => {
  assert.deepEqual(["/404", "/404/", "/404.html"].map(cardPath), Array(3).fill("/cards/404.png"));
});
