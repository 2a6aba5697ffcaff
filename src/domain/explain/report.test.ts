import assert from "node:assert/strict";
import { test } from "node:test";
import type { Diagnosis } from "./diagnose.ts";
import { diagnosisMarkdown, type ExplainedEntry, headline, outcomeOf } from "./report.ts";

function entry(name: string, title: string, meaning: string): ExplainedEntry {
  const none = { status: [], type: [], code: [], param: [], classes: [], messages: [], otherTools: [] };
  const told = { retry: "No.", firstTest: "Look.", causes: ["It is gone."], screens: [], steps: [] };
  return {
    ...none,
    ...told,
    sharedWordings: [],
    pairs: [],
    aboutKey: true,
    passes: false,
    name,
    title,
    meaning,
    path: `/${name}/`,
  };
}

const catalogue = [
  entry("no-credit", "No [credit]", "The credit is used up."),
  entry("rate-limit", "Rate limit", "Too many requests."),
];

function candidate(name: string): Diagnosis["candidates"][number] {
  return { entry: name, score: 1, reasons: ["The code says so."], evidence: "code", isProven: false, at: -1 };
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

test("says that the key is fine where the error is not about it", () => {
  const fine = [{ ...entry("no-credit", "x", "The API is gone."), aboutKey: false }];
  assert.equal(headline(found, fine), "Not your key: The API is gone.");
});

test("tells in Markdown how a client shows the code", () => {
  const client = { id: "go", name: "the Go SDK", marks: ["x"], how: "Use errors.As." };
  const lines = (code?: string) => diagnosisMarkdown(unsure, catalogue, "", { ...client, code }).split("\n");
  assert.ok(lines().includes("- To see the code in the Go SDK: Use errors.As."));
  assert.ok(lines("log(e)").includes("- To see the code in the Go SDK: Use errors.As. `log(e)`"));
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
      "- Likely causes: It is gone.",
      "- Retry: No.",
      "- First test: Look.",
      "- Why: The code says so.",
      "- Also possible: [Rate limit](https://guide.test/rate-limit/)",
      "",
    ].join("\n"),
  );
});

test("writes down the causes in their order, the screens and the steps", () => {
  const full: ExplainedEntry = {
    ...entry("no-credit", "No credit", "It is used up."),
    causes: ["First one.", "Second one."],
    screens: [
      { path: "Settings › Billing", address: "https://example.org/billing" },
      { path: "Settings › Limits" },
      { address: "https://example.org/status" },
    ],
    steps: [
      { title: "Pay", path: "/list/#pay" },
      { title: "Try [again]", path: "/list/#try" },
    ],
  };
  const text = diagnosisMarkdown(found, [full], "https://guide.test");
  for (const line of [
    "- Likely causes: (1) First one. (2) Second one.",
    "- Where to look or fix it: Settings › Billing <https://example.org/billing>; Settings › Limits; <https://example.org/status>",
    "- Steps: [Pay](https://guide.test/list/#pay), [Try \\[again\\]](https://guide.test/list/#try)",
  ])
    assert.ok(text.split("\n").includes(line), `${line}\n${text}`);
});

test("writes no cause where none could be named", () => {
  const text = diagnosisMarkdown(unsure, catalogue, "");
  assert.match(text, /- Next: Paste more\.\n- Closest: \[No/);
  assert.doesNotMatch(text, /Retry|First test|causes/);
  assert.equal(
    diagnosisMarkdown(other, catalogue, ""),
    "**This does not look like a problem with an OpenAI key.**\n\n- Next: Another service.\n",
  );
});
