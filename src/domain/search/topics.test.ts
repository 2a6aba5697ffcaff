import assert from "node:assert/strict";
import { test } from "node:test";
import { record } from "./fake-records.ts";
import { everywhere, fittingScope, isWithin, topicOf, topicsOf } from "./topics.ts";

const question = record({ title: "Is it free?", topic: "Billing" });
const page = record({ title: "Store your key", kind: "Guide" });
const section = record({ title: "On Windows", kind: "Guide", topic: "Store your key" });
const error = record({ title: "No credit", kind: "Error" });

test("a page and its sections are one topic; an error has none", () => {
  assert.deepEqual([question, page, section, error].map(topicOf), [
    "Billing",
    "Store your key",
    "Store your key",
    "",
  ]);
});

test("offers the topics of the best places, best first, each once", () => {
  assert.deepEqual(topicsOf([section, error, question, page]), ["Store your key", "Billing"]);
});

test("offers nothing where there is nothing to choose, and not too much", () => {
  assert.deepEqual(topicsOf([section, error, page]), []);
  const many = Array.from({ length: 100 }, (_, index) => record({ topic: `Topic ${index}` }));
  assert.equal(topicsOf(many).length, 12);
});

test("narrows by kind and by topic", () => {
  const all = [question, page, section, error];
  assert.deepEqual(
    all.filter((one) => isWithin(one, everywhere)),
    all,
  );
  assert.deepEqual(
    all.filter((one) => isWithin(one, { kind: "", topic: "Store your key" })),
    [page, section],
  );
  assert.deepEqual(
    all.filter((one) => isWithin(one, { kind: "Question", topic: "Billing" })),
    [question],
  );
});

test("forgets a topic that the places of another question do not have", () => {
  const scope = { kind: "Guide", topic: "Billing" } as const;
  assert.equal(fittingScope(scope, ["Billing", "Storing"]), scope);
  assert.deepEqual(fittingScope(scope, ["Storing"]), { kind: "Guide", topic: "" });
});
