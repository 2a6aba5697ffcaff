import assert from "node:assert/strict";
import { test } from "node:test";
import type { Diagnosis } from "./diagnose.ts";
import { diagnosisMarkdown, type ExplainedEntry, headline, outcomeOf } from "./diagnosis-report.ts";

function entry(name: string, title: string, meaning: string): ExplainedEntry {
  const rules = { row: "E01", status: [], type: [], code: [], param: [], classes: [], messages: [] };
  return { ...rules, name, title, meaning, retry: "No.", firstTest: "Look.", path: `/${name}/`, steps: [] };
}

const catalogue = [
  entry("no-credit", "No [credit]", "The credit is used up."),
  entry("rate-limit", "Rate limit", "Too many requests."),
];

function candidate(name: string): Diagnosis["candidates"][number] {
  return { entry: name, row: "E01", score: 1, reasons: ["The code says so."], evidence: "code" };
}

const found: Diagnosis = {
  extracted: { status: 429, code: "credit", message: "You `ran`\nout" },
  candidates: [candidate("no-credit"), candidate("rate-limit")],
  confidence: "sure",
};
const unsure: Diagnosis = { ...found, confidence: "cannot-tell", advice: "Paste more." };
const other: Diagnosis = { extracted: {}, candidates: [], confidence: "none", advice: "Another service." };

test("names the most likely cause in one sentence", () => {
  assert.equal(headline(found, catalogue), "Most likely: The credit is used up.");
  assert.equal(
    headline({ ...found, confidence: "likely" }, catalogue),
    "Most likely: The credit is used up.",
  );
});

test("says when there is no telling, and when it is no problem with a key", () => {
  assert.equal(headline(unsure, catalogue), "This is not enough to name one cause.");
  assert.equal(headline(other, catalogue), "This does not look like a problem with an OpenAI key.");
});

test("leaves out candidates that the catalogue does not hold", () => {
  assert.equal(outcomeOf(found, catalogue.slice(1)).best?.entry.name, "rate-limit");
});

test("writes a diagnosis as Markdown that the message cannot break out of", () => {
  assert.equal(
    diagnosisMarkdown(found, catalogue, "https://guide.test"),
    [
      "**Most likely: The credit is used up.**",
      "",
      "- Error: [No \\[credit\\]](https://guide.test/no-credit/)",
      "- Status: `429`",
      "- Code: `credit`",
      "- Message: `` You `ran` out ``",
      "- Retry: No.",
      "- First test: Look.",
      "- Why: The code says so.",
      "- Also possible: [Rate limit](https://guide.test/rate-limit/)",
      "",
    ].join("\n"),
  );
});

test("writes no cause where none could be named", () => {
  const text = diagnosisMarkdown(unsure, catalogue, "");
  assert.match(text, /- Next: Paste more\.\n- Closest: \[No/);
  assert.doesNotMatch(text, /Retry|First test/);
  assert.equal(
    diagnosisMarkdown(other, catalogue, ""),
    "**This does not look like a problem with an OpenAI key.**\n\n- Next: Another service.\n",
  );
});
