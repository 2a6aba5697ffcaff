import assert from "node:assert/strict";
import { test } from "node:test";
import { fakeCandidate } from "./fake-candidate.ts";
import type { Diagnosis } from "./settle.ts";
import {
  diagnosisMarkdown,
  type ExplainerWords,
  type Explanation,
  headline,
  outcomeOf,
  remarkText,
} from "./report.ts";
import { type Sentences, sentenceTexts } from "./sentences.ts";

function entry(name: string, title: string, meaning: string): Explanation {
  const told = {
    firstTest: "Look.",
    causes: ["It is gone."],
    screens: [],
    places: [],
    steps: [],
    fix: { title: "Open", path: "/" },
  };
  return { ...told, retry: "no", aboutKey: true, title, meaning, path: `/${name}/` };
}

/** Each sentence is its id, so that tests say nothing about words. */
const sentences = Object.fromEntries(
  Object.entries(sentenceTexts).map(([id, values]) => [id, values > 0 ? `${id} …` : id]),
) as unknown as Sentences;
const words: ExplainerWords = {
  titles: { lang: "en", notice: "" },
  sentences,
  errors: {
    "no-credit": entry("no-credit", "No [credit]", "The credit is used up."),
    "rate-limit": entry("rate-limit", "Rate limit", "Too many requests."),
  },
  notOurs: { groq: "Groq" },
  clients: [],
  terminal: { id: "terminal", name: "a terminal", marks: [], how: "Run this." },
};
const withEntry = (changed: Partial<Explanation>): ExplainerWords => ({
  ...words,
  errors: { "no-credit": { ...entry("no-credit", "No credit", "It is used up."), ...changed } },
});

function candidate(name: string): Diagnosis["candidates"][number] {
  return fakeCandidate({ entry: name, score: 1, reasons: [{ id: "code-is", value: "credit" }] });
}

const found: Diagnosis = {
  extracted: { status: 429, code: "credit", message: "You `ran`\nout" },
  candidates: [candidate("no-credit"), candidate("rate-limit")],
  confidence: "sure",
};
const unsure: Diagnosis = { ...found, confidence: "cannot-tell", advice: { id: "paste-the-whole" } };
const other: Diagnosis = {
  extracted: {},
  candidates: [],
  confidence: "none",
  advice: { id: "from-service", value: "groq" },
};

test("says of what may be another's error that it may, and what it is if it is not", () => {
  const doubtful: Diagnosis = { ...other, candidates: [candidate("no-credit")] };
  assert.equal(headline(other, words), "no-key-problem");
  assert.equal(headline(doubtful, words), "maybe-not-ours");
  assert.equal(headline(unsure, words), "not-enough");
  const text = diagnosisMarkdown(doubtful, words, "");
  assert.ok(text.includes("- label-if-ours: [No \\[credit\\]](/no-credit/)\n"), text);
  assert.ok(diagnosisMarkdown(unsure, words, "").includes("- label-closest: "));
});

test("names the most likely cause in one sentence", () => {
  assert.equal(headline(found, words), "most-likely The credit is used up.");
  assert.equal(headline({ ...found, confidence: "likely" }, words), "most-likely The credit is used up.");
});

/** How a ticket shows a message. */
const messageLine = (message: string) =>
  /^- label-message: (.*)$/m.exec(diagnosisMarkdown({ ...found, extracted: { message } }, words, ""))?.[1];

test("writes a message as one piece of code, whatever marks of code it holds", () => {
  assert.equal(messageLine("use `x`"), "`` use `x` ``");
  assert.equal(messageLine("use ```x``` or `y`"), "```` use ```x``` or `y` ````");
  assert.equal(messageLine("you\n  ran out"), "`you ran out`");
});

test("names the class of the SDK, the screens and each reason in the words for them", () => {
  const reasons = [
    { id: "code-is", value: "a" },
    { id: "status-is", value: "429" },
  ] as const;
  const told = {
    ...found,
    extracted: { sdkClass: "RateLimitError" },
    candidates: [{ ...candidate("no-credit"), reasons }],
  };
  const text = diagnosisMarkdown(told, words, "");
  assert.ok(text.includes("- label-class: `RateLimitError`\n"), text);
  assert.ok(text.includes("- label-reasons: code-is a status-is 429\n"), text);
});

test("lists the other possible errors", () => {
  const three = {
    ...found,
    candidates: ["no-credit", "rate-limit", "no-credit"].map((name) => candidate(name)),
  };
  const text = diagnosisMarkdown(three, words, "");
  assert.ok(
    text.includes("- label-others: [Rate limit](/rate-limit/), [No \\[credit\\]](/no-credit/)\n"),
    text,
  );
});

test("puts a remark without a value into words that have none", () => {
  const told = { ...words, sentences: { ...sentences, "from-service": "from […]" } };
  assert.equal(remarkText({ id: "from-service" }, told), "from []");
  assert.equal(
    headline(other, { ...words, sentences: { ...sentences, "no-key-problem": "none […]" } }),
    "none []",
  );
});

test("says that the key is fine where the error is not about it", () => {
  const fine = withEntry({ meaning: "The API is gone.", aboutKey: false });
  assert.equal(headline(found, fine), "not-your-key The API is gone.");
});

test("tells in Markdown how a client shows the code", () => {
  const client = { id: "go", name: "the Go SDK", marks: ["x"], how: "Use errors.As." };
  const lines = (code?: string) => diagnosisMarkdown(unsure, words, "", { ...client, code }).split("\n");
  assert.ok(lines().includes("- label-client the Go SDK: Use errors.As."));
  assert.ok(lines("log(e)").includes("- label-client the Go SDK: Use errors.As. `log(e)`"));
});

test("says in Markdown of titles alone that they are in another language", () => {
  const titles = { lang: "en", notice: "（英文）" };
  const translated = { ...words, titles };
  assert.equal(headline(found, translated), "most-likely The credit is used up.");
  const text = diagnosisMarkdown(found, translated, "");
  assert.ok(text.includes("- label-error: [No \\[credit\\]（英文）](/no-credit/)\n"), text);
  assert.ok(text.includes("- label-others: [Rate limit（英文）](/rate-limit/)\n"), text);
});

test("says when there is no telling, and when it is no problem with a key", () => {
  assert.equal(headline(unsure, words), "not-enough");
  assert.equal(headline({ ...unsure, candidates: [] }, words), "not-enough");
  assert.equal(headline(other, words), "no-key-problem");
});

test("leaves out candidates that the words does not hold", () => {
  const { "rate-limit": only } = words.errors;
  assert.equal(outcomeOf(found, { ...words, errors: only ? { "rate-limit": only } : {} }).best?.entry, only);
});

test("names few others beside an entry that is sure, and all beside one that is not", () => {
  const errors = Object.fromEntries([1, 2, 3, 4].map((id) => [`e${id}`, entry(`e${id}`, "One", "It is.")]));
  const candidates = Object.keys(errors).map(candidate);
  const othersWhen = (confidence: Diagnosis["confidence"]) =>
    outcomeOf({ ...found, candidates, confidence }, { ...words, errors }).others.length;
  assert.equal(othersWhen("sure"), 2);
  assert.equal(othersWhen("likely"), 3);
  assert.equal(othersWhen("cannot-tell"), 4);
});

test("writes a diagnosis as Markdown that the message cannot break out of", () => {
  assert.equal(
    diagnosisMarkdown(found, words, "https://guide.test"),
    [
      "**most-likely The credit is used up.**",
      "",
      "- label-error: [No \\[credit\\]](https://guide.test/no-credit/)",
      "- label-status: `429`",
      "- label-code: `credit`",
      "- label-message: `` You `ran` out ``",
      "- label-causes: It is gone.",
      "- label-retry: retry-no",
      "- label-first-test: Look.",
      "- label-reasons: code-is credit",
      "- label-others: [Rate limit](https://guide.test/rate-limit/)",
      "",
    ].join("\n"),
  );
});

test("writes a question that names a line without its mark, in either script", () => {
  for (const label of ["Retry?", "要重试吗？"]) {
    const asking = { ...words, sentences: { ...sentences, "label-retry": label } };
    const [, retry] = /^- (.+): retry-no$/m.exec(diagnosisMarkdown(found, asking, "")) ?? [];
    assert.equal(retry, label.slice(0, -1));
    const inside = { ...words, sentences: { ...sentences, "label-retry": `${label} Or not` } };
    assert.ok(diagnosisMarkdown(found, inside, "").includes(`- ${label} Or not: retry-no\n`));
  }
});

test("writes down the causes in their order, the screens and the steps", () => {
  const full = withEntry({
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
  });
  const text = diagnosisMarkdown(found, full, "https://guide.test");
  for (const line of [
    "- label-causes: (1) First one. (2) Second one.",
    "- label-screens: Settings › Billing <https://example.org/billing>; Settings › Limits; <https://example.org/status>",
    "- label-steps: [Pay](https://guide.test/list/#pay), [Try \\[again\\]](https://guide.test/list/#try)",
  ])
    assert.ok(text.split("\n").includes(line), `${line}\n${text}`);
});

test("writes no cause where none could be named", () => {
  const text = diagnosisMarkdown(unsure, words, "");
  assert.match(text, /- label-next: paste-the-whole\n- label-closest: \[No/);
  assert.doesNotMatch(text, /retry|first-test|causes/);
  assert.equal(
    diagnosisMarkdown(other, words, ""),
    "**no-key-problem**\n\n- label-next: from-service Groq\n",
  );
});

test("names a service by its name where the rules know it, and by its host where they do not", () => {
  assert.equal(remarkText({ id: "from-service", value: "groq" }, words), "from-service Groq");
  assert.equal(
    remarkText({ id: "from-service", value: "llm.example.net" }, words),
    "from-service llm.example.net",
  );
  assert.equal(remarkText({ id: "code-is", value: "$&" }, words), "code-is $&");
});
