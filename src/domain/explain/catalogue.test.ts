import assert from "node:assert/strict";
import { test } from "node:test";
import { notOursRule } from "./catalogue.ts";

test("knows a service by its name in lower case and by its other names", () => {
  const entry = { id: "acme", kind: "service", words: "Acme AI", marks: ["acme.example"] } as const;
  assert.deepEqual(notOursRule({ ...entry, names: ["acmeai"], modules: ["acme"] }), {
    id: "acme",
    kind: "service",
    marks: ["acme.example"],
    names: ["acme ai", "acmeai"],
    modules: ["acme"],
  });
});

test("takes the sentence about a trouble for no name", () => {
  const entry = { id: "disk", kind: "trouble", words: "The disk is full.", marks: ["enospc"] } as const;
  assert.deepEqual(notOursRule(entry), { id: "disk", kind: "trouble", marks: ["enospc"], names: [] });
});
