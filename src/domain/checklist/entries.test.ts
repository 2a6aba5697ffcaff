import assert from "node:assert/strict";
import { test } from "node:test";
import { activeRun, areSame, everyId, isEntry, valuesOf } from "./entries.ts";

test("accepts what this site writes", () => {
  const written = {
    active: "0mi2x9k1c",
    "1:name": "Laptop & CI",
    "1:mark:sign-in": "not-applicable",
    "1:note:sign-in": "two\nlines",
    "1:answer:place": "server",
    "0mi2x9k1c:act:0mi2x9k1d": '{"did":"clear","was":{}}',
  };
  for (const [key, value] of Object.entries(written)) assert.ok(isEntry(key, value), key);
});

test("accepts no other key and no other value", () => {
  const foreign = {
    "": "1",
    "sign-in": "done",
    __proto__x: "1",
    constructor: "1",
    "1:mark:": "done",
    "1:mark:sign-in:more": "done",
    "1:mark:Sign": "done",
    "1:act:now": "{}",
    "0123456789:mark:sign-in": "done",
    active: "../1",
    "1:name": "two\nlines",
    "2:name": "x".repeat(61),
    "1:note:sign-in": "x".repeat(2001),
    "1:note:sign-up": "",
    "1:answer:place": "<b>",
    "1:mark:sign-up": "true",
    "1:act:0mi2x9k1d": "[]",
  };
  for (const [key, value] of Object.entries(foreign)) assert.ok(!isEntry(key, value), key);
});

test("shows the first run until another one is chosen", () => {
  assert.deepEqual([activeRun({}), activeRun({ active: "0mi2x9k1c" })], ["1", "0mi2x9k1c"]);
});

test("finds the values of one kind in one run", () => {
  const entries = {
    "1:mark:a": "done",
    "1:mark:b": undefined,
    "11:mark:c": "done",
    "1:note:d": "x",
  };
  assert.deepEqual(valuesOf(entries, "1", "mark"), { a: "done" });
});

test("knows every id of a step", () => {
  assert.deepEqual(everyId({ id: "make-key", aliases: ["new-key"], were: ["name-key"] }), [
    "make-key",
    "new-key",
    "name-key",
  ]);
  assert.deepEqual(everyId({ id: "sign-in" }), ["sign-in"]);
});

test("tells whether two records hold the same", () => {
  assert.ok(areSame({}, {}));
  assert.ok(areSame({ place: "server", who: "me" }, { who: "me", place: "server" }));
  assert.ok(!areSame({ place: "server" }, { place: "ci" }));
  assert.ok(!areSame({ place: "server" }, {}));
  assert.ok(!areSame({}, { place: "server" }));
  assert.ok(!areSame({ place: "server" }, { who: "server" }));
});
