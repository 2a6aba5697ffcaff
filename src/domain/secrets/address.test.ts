import assert from "node:assert/strict";
import { test } from "node:test";
import { assert as holds, constantFrom, nat, property, string } from "fast-check";
import { anyText } from "../words/fake-text.ts";
import { isKeyInAddress } from "./address.ts";

/** Joined at run time, so that no scanner takes it for a key. */
const key = ["sk", "proj", "Qw7Er9Ty2Ui4Op6As8Df3Gh5Jk1Lz0Xc7Vb9Nm2Qa4Ws6Ed8Rf"].join("-");
const everySign = (text: string) =>
  Array.from(text, (sign) => `%${sign.charCodeAt(0).toString(16)}`).join("");

test("finds a key in a query or a fragment, escaped or not", () => {
  for (const address of [
    `?q=${key}`,
    `#${key}`,
    `?q=${key.replaceAll("-", "%2D")}`,
    `?q=${key.replaceAll("-", "%2d")}#next`,
    `?q=${everySign(key)}`,
    `?q=OPENAI_API_KEY%3D${key}`,
    `?q=Bearer+${key}`,
    `?q=Bearer%20${key}`,
  ])
    assert.ok(isKeyInAddress(address), address);
});

test("finds a key that is escaped more than once, as in an address within an address", () => {
  const inner = `https://a.example/?k=${encodeURIComponent(`a ${key}`)}`;
  assert.ok(isKeyInAddress(`?next=${encodeURIComponent(inner)}`));
  const often = [1, 2, 3, 4].reduce((text) => encodeURIComponent(text), ` ${key} `);
  assert.ok(isKeyInAddress(`?q=${often}`), often);
});

test("finds a key beside what cannot be decoded, whatever that is", () => {
  holds(
    property(
      string({ unit: constantFrom("%", "E0", "A4", "A", "zz", "&", "=", "%2") }),
      nat({ max: 1 }),
      (broken, isBehind) => {
        const query = `&q=${key.replaceAll("-", "%2D")}&`;
        assert.ok(isKeyInAddress(isBehind ? query + broken : broken + query));
      },
    ),
  );
});

test("finds none where there is none", () => {
  for (const address of [
    "",
    "?q=lost+key",
    "#task-sk-not-a-key",
    "?shell=fish#next",
    "?q=%E5%AF%86%E9%92%A5",
    "#%",
  ])
    assert.ok(!isKeyInAddress(address), address);
  holds(
    property(
      anyText({ maxLength: 80 }),
      (text) => !isKeyInAddress(`?q=${encodeURIComponent(text.toWellFormed())}`),
    ),
  );
});
