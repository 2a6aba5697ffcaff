import assert from "node:assert/strict";
import { test } from "node:test";
import type { Candidate, Clues } from "./candidates.ts";
import { readText } from "./read.ts";
import { isSettled, provisional, type Verdict, verdictOn } from "./verdict.ts";

const clues = (told: Partial<Clues["origin"]> = {}, fields: Clues["fields"] = {}): Clues => ({
  text: readText("x"),
  fields,
  origin: { openAi: "no", isOwnServer: false, isBare: false, ...told },
});
const candidate = (told: Partial<Candidate> = {}): Candidate => ({
  entry: "a",
  score: 1000,
  reasons: [],
  evidence: "code",
  isProven: false,
  isShared: false,
  saysOpenAi: false,
  wordings: 1,
  at: 0,
  ...told,
});
const said = (...given: Parameters<typeof verdictOn>) => {
  const { confidence, advice } = verdictOn(...given);
  return `${confidence} ${advice?.id} ${advice?.value}`;
};

test("is sure of a code that leads clearly, and only then", () => {
  assert.match(said([candidate()], clues(), []), /^sure/);
  assert.match(said([candidate(), candidate({ entry: "b", score: 995 })], clues(), []), /^likely/);
  assert.match(said([candidate({ evidence: "cut message" })], clues(), []), /^likely/);
  assert.match(said([candidate({ evidence: "cut message" })], clues({ openAi: "host" }), []), /^sure/);
});

test("is settled by a code, a whole message or another service, and by nothing less", () => {
  const settled = (told: Partial<Candidate>) =>
    isSettled(verdictOn([candidate(told)], clues({ openAi: "host" }), []));
  assert.ok(settled({}));
  assert.ok(settled({ evidence: "message" }));
  assert.ok(!settled({ evidence: "cut message" }));
  assert.ok(!settled({ evidence: "few words" }));
  assert.ok(!settled({ evidence: "hint" }));
  assert.ok(isSettled(verdictOn([], clues({ otherService: "groq" }), [])));
  assert.ok(!isSettled(verdictOn([], clues(), [])));
});

test("takes a message that no entry has for one about the request, unless it speaks of access", () => {
  const hint = [candidate({ evidence: "hint", score: 30 })];
  const type = "invalid_request_error";
  const about = (fields: Clues["fields"]) => said(hint, clues({ openAi: "word" }, fields), []);
  assert.match(about({ type, message: "we could not parse the json body" }), /^none request-refused/);
  assert.match(about({ type, message: "no", status: 401 }), /^cannot-tell/);
  assert.match(about({ type }), /^cannot-tell/);
  const leaked = "your key was disabled because it was found in a public repository.";
  assert.doesNotMatch(about({ type, message: leaked }), /request-refused/);
});

test("rules nothing out and is sure of nothing where rules are missing", () => {
  const known: Verdict = {
    candidates: [candidate()],
    confidence: "sure",
    advice: { id: "placeholder-sent" },
  };
  const said = (confidence: Verdict["confidence"]) => provisional({ ...known, confidence });
  assert.deepEqual(said("sure"), { ...known, confidence: "likely", advice: { id: "rules-missing" } });
  assert.equal(said("likely").confidence, "likely");
  assert.equal(said("cannot-tell").confidence, "cannot-tell");
  assert.equal(said("none").confidence, "cannot-tell");
});

test("is sure of a code that others use, too, only where something speaks for OpenAI", () => {
  const shared = candidate({ isShared: true });
  assert.match(said([shared], clues(), []), /^likely/);
  assert.match(said([shared], clues({ openAi: "word" }), []), /^sure/);
  assert.match(said([candidate({ isShared: true, isProven: true })], clues(), []), /^sure/);
});

test("cannot tell which of two entries words mean that both have", () => {
  const reasons = [{ id: "has-words", value: "Connection error." }] as const;
  const both = [
    candidate({ evidence: "message", reasons }),
    candidate({ entry: "b", evidence: "message", reasons }),
  ];
  assert.match(said(both, clues({ openAi: "word" }), []), /^cannot-tell paste-the-whole/);
  const more = [candidate({ evidence: "message", reasons, wordings: 2 }), both[1] as Candidate];
  assert.match(said(more, clues({ openAi: "word" }), []), /^likely/);
});

test("believes a client that names OpenAI before it asks, whatever service the text names", () => {
  assert.match(said([candidate({ saysOpenAi: true })], clues({ otherService: "Ollama" }), []), /^sure/);
});

test("refuses what many services say where a reply shows that it is one of theirs", () => {
  const found = [candidate({ evidence: "shared words" })];
  const reply = {
    ...clues({ openAi: "word" }, { status: 404, message: "x" }),
    text: readText("{'error': 'model x not found'}"),
  };
  assert.match(said(found, reply, []), /^none foreign-reply/);
});

test("refuses what another service said, unless OpenAI's address is there", () => {
  assert.match(said([candidate()], clues({ otherService: "Groq" }), []), /^none .*Groq/);
  assert.match(said([candidate()], clues({ otherService: "Groq", openAi: "host" }), []), /^sure/);
});

test("believes a stack frame about the service only where nothing names OpenAI", () => {
  assert.match(said([candidate()], clues({ traced: "Groq" }), []), /^none .*Groq/);
  assert.match(said([candidate()], clues({ traced: "Groq", openAi: "client" }), []), /^none .*Groq/);
  assert.match(said([candidate()], clues({ traced: "Groq", openAi: "word" }), []), /^sure/);
});

test("refuses a status that OpenAI does not send, and what a client says about another host", () => {
  const silent = [{ name: "a", status: [] }] as unknown as Parameters<typeof verdictOn>[2];
  assert.match(said([candidate()], clues({ openAi: "word" }, { status: 402 }), []), /^none foreign-reply/);
  assert.match(said([candidate()], clues({ openAi: "host" }, { status: 402 }), []), /^sure/);
  assert.match(said([candidate()], clues({ asked: "llm.example.net" }), silent), /^none from-service llm/);
  assert.match(said([candidate()], clues({ asked: "llm.example.net" }), []), /^none from-service llm/);
  assert.match(said([candidate()], clues({ asked: "llm.example.net", openAi: "host" }), []), /^sure/);
});

test("leaves a longer text of a client of many makers open only where more than a status speaks", () => {
  const hint = [candidate({ evidence: "hint" })];
  const long = { ...clues({ openAi: "client" }, { status: 401 }), text: readText("word ".repeat(13)) };
  assert.match(said(hint, long, []), /^none whose-error/);
  assert.match(said(hint, clues({ openAi: "client" }, { status: 401 }), []), /^cannot-tell/);
});

test("lets a message outweigh a service that is only mentioned", () => {
  assert.match(said([candidate()], clues({ mentioned: "Groq" }), []), /^sure/);
  assert.match(said([candidate({ evidence: "hint" })], clues({ mentioned: "Groq" }), []), /^none .*Groq/);
});

test("refuses a code with another service's message", () => {
  assert.match(said([candidate({ evidence: "foreign code" })], clues(), []), /^none foreign-message/);
});

test("refuses hints about a request, another program and an unknown address", () => {
  const hint = [candidate({ evidence: "hint" })];
  assert.match(said(hint, clues({ openAi: "word" }, { status: 400 }), []), /^none request-refused/);
  assert.match(
    said(hint, clues({ openAi: "word" }, { code: "unknown_parameter", type: "invalid_request_error" }), []),
    /^none request-refused/,
  );
  assert.match(said(hint, clues({ isOwnServer: true }, { status: 401 }), []), /^none other-program/);
  assert.match(said(hint, clues({ openAi: "client" }, { status: 404 }), []), /^none address-not-found/);
  assert.match(said(hint, clues({}, { status: 401 }), []), /^none whose-error/);
  assert.match(said(hint, clues({ isBare: true }, { status: 401 }), []), /^cannot-tell paste-the-whole/);
});

test("puts an error that ends a program before one that it tried again", () => {
  const catalogue = [{ name: "slow", passes: true, status: [429] }] as unknown as Parameters<
    typeof verdictOn
  >[2];
  const slow = candidate({ entry: "slow", score: 1100, at: 5 });
  const first = (at: number) => verdictOn([slow, candidate({ at })], clues(), catalogue).candidates[0]?.entry;
  assert.equal(first(9), "a");
  assert.equal(first(2), "slow");
});

const quoting = (key: string): Clues => ({
  ...clues(),
  text: readText(`Incorrect API key provided: ${key}.`),
});

test("says that a placeholder was sent where a reply quotes one", () => {
  assert.equal(said([candidate()], quoting("your_api_key_here"), []), "sure placeholder-sent undefined");
  assert.equal(said([candidate()], quoting("sk-…"), []), "sure undefined undefined");
});
