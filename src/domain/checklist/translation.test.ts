import assert from "node:assert/strict";
import { test } from "node:test";
import type { Checklist } from "./checklist.ts";
import { stringsIn, textsOf, translatedChecklist } from "./translation.ts";

const source: Checklist = {
  title: "Set up",
  description: "Tick as you go.",
  covers: [1],
  urgent: { fact: "keys-url", text: "Delete it" },
  finished: { works: "It works.", next: [{ to: "/guide/billing/", text: "Cap it" }] },
  groups: [{ id: "account", title: "Account" }],
  questions: [
    {
      id: "who",
      ask: "Who?",
      open: "anybody",
      choices: [
        { id: "me", title: "Me", line: "for me", if: "you work alone" },
        { id: "team", title: "A team", line: "for a team", if: "you work in a team" },
      ],
    },
  ],
  start: { line: "first key", elsewhere: [{ to: "/faq/", text: "Else" }] },
  steps: [
    {
      id: "sign-in",
      aliases: ["log-in"],
      group: "account",
      title: "Sign in",
      when: { who: ["team"] },
      why: "Keys are made there.",
      how: "Open the page.",
      parts: [
        { title: "Name", how: "Type it.", was: "type-name" },
        { title: "Code", how: "Read it.", when: { who: ["me"] } },
      ],
      proof: "You see it.",
      samples: { bash: "a/b.sh" },
      links: [{ to: "/guide/find/", text: "Find" }],
    },
  ],
};

/** A translation that only marks its texts. */
function marked<Value>(value: Value): Value {
  if (typeof value === "string") return `${value}!` as Value;
  if (Array.isArray(value)) return value.map(marked) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [
      key,
      key === "id" ? inner : marked(inner),
    ]),
  ) as Value;
}

test("gives a list the texts of its translation, and leaves ids, links, conditions and samples as they are", () => {
  const list = translatedChecklist(source, marked(textsOf(source)));
  assert.equal(list.title, "Set up!");
  assert.deepEqual(list.urgent, { fact: "keys-url", text: "Delete it!" });
  assert.deepEqual(list.finished.next, [{ to: "/guide/billing/", text: "Cap it!" }]);
  assert.deepEqual(list.questions[0]?.choices[1], {
    id: "team",
    title: "A team!",
    line: "for a team!",
    if: "you work in a team!",
  });
  const [step] = list.steps;
  assert.equal(step?.title, "Sign in!");
  assert.deepEqual(step?.aliases, ["log-in"]);
  assert.deepEqual(step?.when, { who: ["team"] });
  assert.deepEqual(step?.samples, { bash: "a/b.sh" });
  assert.deepEqual(step?.parts, [
    { title: "Name!", how: "Type it.!", was: "type-name" },
    { title: "Code!", how: "Read it.!", when: { who: ["me"] } },
  ]);
  assert.deepEqual(step?.links, [{ to: "/guide/find/", text: "Find!" }]);
});

test("is the list itself when nothing was changed", () => {
  assert.deepEqual(stringsIn(translatedChecklist(source, textsOf(source))), stringsIn(source));
});

test("leaves a list without a button as it is", () => {
  const { urgent: _, ...calm } = source;
  assert.equal(translatedChecklist(calm, textsOf(calm)).urgent, undefined);
});

test("refuses a translation that lacks a step or the button, has another one, or has fewer links", () => {
  const texts = textsOf(source);
  assert.throws(() => translatedChecklist(source, { ...texts, urgent: undefined }), {
    message: "urgent: received none, expected 1",
  });
  const [step] = texts.steps;
  assert.ok(step);
  assert.throws(() => translatedChecklist(source, { ...texts, steps: [] }), {
    message: "steps: received none, expected sign-in",
  });
  assert.throws(() => translatedChecklist(source, { ...texts, steps: [{ ...step, id: "sign-up" }] }), {
    message: "steps: received sign-up, expected sign-in",
  });
  assert.throws(() => translatedChecklist(source, { ...texts, steps: [{ ...step, links: [] }] }), {
    message: "links: received none, expected 1",
  });
  assert.throws(() => translatedChecklist(source, { ...texts, steps: [{ ...step, parts: undefined }] }), {
    message: "parts of sign-in: received none, expected 1, 2",
  });
});

test("reads every text of a list, and no id", () => {
  const texts = stringsIn(textsOf(source));
  assert.ok(texts.includes("you work in a team"));
  assert.ok(!texts.includes("sign-in"));
  assert.ok(!texts.includes("/guide/find/"));
});
