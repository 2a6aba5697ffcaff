import assert from "node:assert/strict";
import { test } from "node:test";
import { finish } from "../steps.ts";
import { wholeSteps } from "./broken.ts";
import { blankEntry } from "./fake-entry.ts";
import { readText } from "./read.ts";

const errors = [
  {
    ...blankEntry,
    name: "a",
    status: [429],
    code: ["no_credit"],
    type: ["limit_error"],
    param: ["top_p"],
    messages: ["You exceeded your quota at a time"],
  },
];
const wholeOf = (text: string) =>
  finish(
    wholeSteps(
      { text: readText(text), fields: {}, origin: { openAi: "no", isOnlySdk: false } },
      { errors, notOurs: [] },
    ),
  );
const whole = (text: string) => wholeOf(text)?.text.plain;

test("joins a word that the end of a line cut in two", () => {
  assert.equal(whole("you exce\neded your quota"), "you exceeded your quota");
  assert.equal(whole("you exce\r\neded your quo\n    ta"), "you exceeded your quota");
  assert.equal(whole("you exce \u2502\n\u2502 eded your quota \u2502"), "you exceeded your quota \u2502");
  assert.equal(whole("> you exce\n> eded your quota"), "> you exceeded your quota");
});

test("gives a parameter the underscores back that a program took for marks of italics, and no code", () => {
  assert.equal(wholeOf("'topp' is not supported")?.text.plain, "'top_p' is not supported");
  assert.equal(wholeOf("'nocredit', 'limiterror', toppling"), undefined);
});

test("joins codes, types and parameters, too, and reads them", () => {
  assert.equal(wholeOf("'code': 'no_cre\ndit'")?.fields.code, "no_credit");
  assert.equal(wholeOf("'type': 'limit_\nerror'")?.fields.type, "limit_error");
  assert.equal(wholeOf("'param': 'top\n_p'")?.fields.param, "top_p");
});

test("leaves two words that are both known, a word that is not, and what is whole", () => {
  for (const text of ["you exceeded your quota", "your\nquota", "exce\nptional", "\nyou", "-\nyou"])
    assert.equal(whole(text), undefined, text);
});

test("reads whose a text is again", () => {
  const host = [{ ...blankEntry, name: "a", messages: ["openai quota"] }];
  const text = readText("https://api.open\nai.com/v1 failed");
  const clues = { text, fields: {}, origin: { openAi: "no", isOnlySdk: false } } as const;
  assert.equal(finish(wholeSteps(clues, { errors: host, notOurs: [] }))?.origin.openAi, "host");
});
