import assert from "node:assert/strict";
import { test } from "node:test";
import { allRules } from "./all-rules.ts";
import { firstRules, notOursRule, otherRules, type RuleData } from "./catalogue.ts";

test("knows a service by its name in lower case and by its other names", () => {
  const entry = { id: "acme", kind: "service", words: "Acme AI", marks: ["acme.example"] } as const;
  assert.deepEqual(notOursRule({ ...entry, names: ["acmeai"] }), {
    id: "acme",
    kind: "service",
    marks: ["acme.example"],
    names: ["acme ai", "acmeai"],
  });
});

test("takes a description of services for no name", () => {
  const entry = { id: "relays", kind: "service", words: "a relay for many", marks: ["relay_error"] } as const;
  assert.deepEqual(notOursRule({ ...entry, names: ["relayd"] }).names, ["relayd"]);
});

/** The names of a service of which only these words are known. */
const namesOf = (words: string) => notOursRule({ id: "x", kind: "service", words, marks: [] }).names;

test("takes words that begin with an article for a description", () => {
  assert.deepEqual(["the relay", "another relay"].flatMap(namesOf), []);
  assert.deepEqual(["Theta", "Anyscale", "Ask a relay"].flatMap(namesOf), [
    "theta",
    "anyscale",
    "ask a relay",
  ]);
});

test("knows how the keys of a service begin, where its record says so", () => {
  const entry = { id: "acme", kind: "service", words: "Acme", marks: [] } as const;
  assert.deepEqual(notOursRule({ ...entry, keys: ["acme-"] }).keys, ["acme-"]);
  assert.ok(!("keys" in notOursRule(entry)), "nothing is sent for others");
});

test("takes the sentence about a trouble for no name", () => {
  const entry = { id: "disk", kind: "trouble", words: "The disk is full.", marks: ["enospc"] } as const;
  assert.deepEqual(notOursRule(entry), { id: "disk", kind: "trouble", marks: ["enospc"], names: [] });
});

const own = {
  name: "a",
  status: [],
  type: [],
  code: [],
  param: [],
  sharedCodes: [],
  classes: [],
  passes: false,
};
const rules: RuleData = {
  errors: [
    { ...own, messages: ["A."], otherTools: ["a"], sharedWordings: [], pairs: [{ of: ["x"], with: ["y"] }] },
    { ...own, name: "b", messages: ["B."] },
  ],
  notOurs: [
    { id: "groq", kind: "service", marks: ["groq"], names: [] },
    { id: "disk", kind: "trouble", marks: ["enospc"], names: [] },
    { id: "reasons", kind: "status", marks: ["not", "found"], names: [] },
    { id: "words", kind: "word", marks: ["replicate"], names: [] },
  ],
};

test("parts the rules into what every text needs and the rest", () => {
  assert.deepEqual(firstRules(rules), {
    errors: [
      { ...own, messages: ["A."] },
      { ...own, name: "b", messages: ["B."] },
    ],
    notOurs: [{ id: "groq", kind: "service", marks: ["groq"], names: [] }],
  });
  const others = otherRules(rules);
  assert.deepEqual(
    [others.errors.map(({ start }) => start), others.notOurs.map(({ id }) => id)],
    [["a"], ["disk", "reasons", "words"]],
  );
});

test("puts the two parts of the rules together again", () => {
  const whole = allRules(firstRules(rules), otherRules(rules));
  assert.deepEqual(otherRules(whole), otherRules(rules));
  assert.deepEqual(firstRules(whole).notOurs, firstRules(rules).notOurs);
  assert.deepEqual(
    whole.errors.map(({ name, messages, otherTools }) => [name, messages, otherTools]),
    [
      ["a", ["A."], ["a"]],
      ["b", ["B."], undefined],
    ],
  );
});

test("names the entries of the rest by as much of their names as no other begins with", () => {
  const named = ["no-key", "no-credit", "slow"].map((name) => ({
    ...own,
    name,
    messages: [],
    otherTools: ["x"],
  }));
  const starts = otherRules({ errors: named, notOurs: [] }).errors.map(({ start }) => start);
  assert.deepEqual(starts, ["no-k", "no-c", "s"]);
});

test("tells two entries apart of which one's name begins with the other's", () => {
  const named = ["slow", "slow-down"].map((name) => ({ ...own, name, messages: [], otherTools: [name] }));
  const parts: RuleData = { errors: named, notOurs: [] };
  const whole = allRules(firstRules(parts), otherRules(parts));
  assert.deepEqual(
    whole.errors.map(({ otherTools }) => otherTools),
    [["slow"], ["slow-down"]],
  );
});
