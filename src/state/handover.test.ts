import assert from "node:assert/strict";
import { test } from "node:test";
import { handedOver } from "./handover-mark.ts";
import { handOver } from "./handover.ts";
import { takeHandedOver } from "./take-handover.ts";

const told: string[] = [];
const window = Object.assign(new EventTarget(), { name: "" });
window.addEventListener(handedOver, ({ type }) => told.push(type));
Object.assign(globalThis, { window });

test("takes a text to the next page once", () => {
  handOver("Error: 429\nno credit");
  assert.equal(takeHandedOver(), "Error: 429\nno credit");
  assert.equal(takeHandedOver(), undefined);
  assert.equal(window.name, "");
});

test("tells the page that shows the search, which may be the one to read it", () => {
  assert.deepEqual(told, [handedOver]);
  assert.notEqual(handedOver, "");
});

test("leaves a name alone that somebody else gave the window", () => {
  window.name = "preview";
  assert.equal(takeHandedOver(), undefined);
  assert.equal(window.name, "preview");
});
