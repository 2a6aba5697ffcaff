import assert from "node:assert/strict";
import { test } from "node:test";
import { fakeCandidate as candidate } from "./fake-candidate.ts";
import type { Candidate } from "./candidates.ts";
import type { Clues } from "./clues.ts";
import type { CatalogueEntry } from "./catalogue.ts";
import { blankEntry } from "./fake-entry.ts";
import { readText } from "./read.ts";
import { refuseUnnamed } from "./unnamed.ts";
import {
  isSettled,
  mostCandidates,
  provisional,
  type RefuseUnnamed,
  type Verdict,
  verdictOn,
} from "./verdict.ts";

const clues = (told: Partial<Clues["origin"]> = {}, fields: Clues["fields"] = {}): Clues => ({
  text: readText(`x ${fields.status ?? ""}`),
  fields,
  origin: { openAi: "no", isOnlySdk: false, ...told },
});
const unnamed: RefuseUnnamed = (of, best) => refuseUnnamed(of, best, []);
const said = (...[ranked, about, catalogue]: Parameters<typeof verdictOn>) => {
  const { confidence, advice } = verdictOn(ranked, about, catalogue, (of, best) =>
    refuseUnnamed(of, best, catalogue),
  );
  return `${confidence} ${advice?.id} ${advice?.value}`;
};

test("is sure of a code that leads clearly, and only then", () => {
  assert.match(said([candidate()], clues(), []), /^sure/);
  assert.match(said([candidate(), candidate({ entry: "b", score: 995 })], clues(), []), /^likely/);
  assert.match(said([candidate({ evidence: "cut message" })], clues(), []), /^likely/);
  assert.match(said([candidate({ evidence: "cut message" })], clues({ openAi: "host" }), []), /^sure/);
});

/** Whether a verdict is settled in a text of so many words. */
const isSettledIn = (verdict: Verdict, words = 100) =>
  isSettled(verdict, { words: Array.from({ length: words }, () => "x") });

test("is settled by a code, a whole message or another service, and by nothing less", () => {
  const settled = (told: Partial<Candidate>) =>
    isSettledIn(verdictOn([candidate(told)], clues({ openAi: "host" }), []));
  assert.ok(settled({}));
  assert.ok(settled({ evidence: "message" }));
  assert.ok(!settled({ evidence: "cut message" }));
  assert.ok(!settled({ evidence: "few words" }));
  assert.ok(!settled({ evidence: "hint" }));
  assert.ok(isSettledIn(verdictOn([], clues({ otherService: "groq" }), [])));
  assert.ok(!isSettledIn(verdictOn([], clues(), [])));
  assert.ok(!isSettledIn(verdictOn([], clues(), [], unnamed)));
});

/** Whether a likely answer is settled that stands on six words of so many. */
const isSettledBySix = (words: number, evidence: Candidate["evidence"] = "message") => {
  const verdict = verdictOn([candidate({ evidence, words: 6 })], clues(), []);
  assert.equal(verdict.confidence, "likely");
  return isSettledIn(verdict, words);
};

test("is settled by a likely message where a text says hardly more", () => {
  assert.ok(isSettledBySix(10));
  assert.ok(!isSettledBySix(11));
  assert.ok(!isSettledBySix(6, "cut message"));
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

const saying = (message: string) => clues({ openAi: "host" }, { message });

test("is not sure of a code that others use, too, beside words that are none of the error's", () => {
  const shared = candidate({ isShared: true });
  assert.match(said([shared], saying("you may not do this"), []), /^likely/);
  assert.match(said([shared], saying("no_such_key"), []), /^sure/, "the code in place of a message");
  assert.match(said([{ ...shared, isProven: true }], saying("you may not do this"), []), /^sure/);
  assert.match(said([candidate()], saying("you may not do this"), []), /^sure/, "no other has its code");
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

const hinted = candidate({ evidence: "hint", score: 30 });
const saidByMany = candidate({ evidence: "shared words" });
const reading = (text: string, ...given: Parameters<typeof clues>) => ({
  ...clues(...given),
  text: readText(text),
});
/** What is said of one candidate, or of none. */
const ofOne = (best: Candidate | undefined, given: Clues, catalogue: Parameters<typeof verdictOn>[2] = []) =>
  said(best ? [best] : [], given, catalogue);
/** What is said of a hint beside these fields. */
const ofFields = (fields: Clues["fields"]) => ofOne(hinted, clues({ openAi: "word" }, fields));
/** What is said of a candidate where another one follows. */
const ofTwo = (next: Partial<Candidate>, best: Partial<Candidate> = {}) =>
  said([candidate(best), candidate({ entry: "b", ...next })], clues({ openAi: "word" }), []);
const entries = (...given: { name: string; passes?: boolean; status: number[] }[]) =>
  given as unknown as Parameters<typeof verdictOn>[2];

test("lists no more candidates than readers look through", () => {
  const many = Array.from({ length: mostCandidates + 1 }, (_, index) => candidate({ entry: `e${index}` }));
  const { candidates } = verdictOn(many, clues(), []);
  assert.deepEqual(
    candidates.map(({ entry }) => entry),
    many.slice(0, mostCandidates).map(({ entry }) => entry),
  );
});

test("lets a proven error outweigh a service that only the stack names", () => {
  assert.match(ofOne(candidate({ isProven: true }), clues({ traced: "Groq" })), /^sure/);
  assert.match(
    ofOne(candidate({ isProven: true }), clues({ otherService: "Groq" })),
    /^none from-service Groq/,
  );
});

test("weighs the form of a reply against who the text speaks about", () => {
  const foreign = /^none foreign-reply/;
  assert.match(ofOne(candidate(), clues({ form: "sure", openAi: "word" })), foreign);
  assert.match(ofOne(candidate(), clues({ form: "sure", openAi: "host" })), /^sure/);
  assert.match(ofOne(candidate(), clues({ form: "likely", openAi: "word" })), /^likely/);
  assert.match(ofOne(candidate(), clues({ form: "likely", openAi: "client" })), foreign);
  assert.match(ofOne(candidate(), clues({ form: "likely", openAi: "word", isOnlySdk: true })), foreign);
  assert.match(ofOne(hinted, clues({ form: "likely", openAi: "word" })), foreign);
  assert.match(ofOne(undefined, clues({ form: "sure" })), /^none nothing-of-ours/);
});

test("refuses every status that OpenAI does not send", () => {
  for (const status of [402, 407, 529])
    assert.match(ofOne(candidate(), clues({ openAi: "word" }, { status })), /^none foreign-reply/);
  assert.match(ofOne(candidate(), clues({ openAi: "word" }, { status: 503 })), /^sure/);
  assert.match(ofOne(undefined, clues({}, { status: 402 })), /^none nothing-of-ours/);
});

test("believes another host beside OpenAI's for what a client says without an answer, and for no more", () => {
  const asked = clues({ asked: "llm.example.net", openAi: "host" });
  const silent = { name: "a", status: [] };
  assert.match(ofOne(candidate(), asked, entries(silent)), /^none from-service llm/);
  assert.match(ofOne(candidate({ entry: "b" }), asked, entries(silent)), /^sure/);
  assert.match(ofOne(candidate(), asked, entries({ name: "a", status: [401] })), /^sure/);
  assert.match(ofOne(candidate(), clues(), entries(silent)), /^sure/);
});

test("names a trouble of another kind, unless words of many services stand beside OpenAI's address", () => {
  const trouble = { otherTrouble: "database" };
  const refusal = /^none other-trouble database/;
  assert.match(ofOne(saidByMany, clues({ ...trouble, openAi: "host" })), /^likely/);
  assert.match(ofOne(saidByMany, clues({ ...trouble, openAi: "word" })), refusal);
  assert.match(ofOne(hinted, clues({ ...trouble, openAi: "host" })), refusal);
  assert.match(ofOne(undefined, clues(trouble)), refusal);
  assert.match(ofOne(candidate(), clues(trouble)), /^sure/);
});

test("refuses a reply in words in which OpenAI does not appear, where little speaks for an error", () => {
  const foreign = /^none foreign-reply/;
  const body = "{'error': 'no such user'}";
  assert.match(ofOne(hinted, reading(body, { openAi: "word" }, { status: 401 })), foreign);
  assert.match(ofOne(hinted, reading(body, { openAi: "host" }, { status: 401 })), /^cannot-tell/);
  assert.match(ofOne(hinted, reading(body, { openAi: "word" }, { status: 400 })), /^none request-refused/);
  assert.match(ofOne(candidate({ evidence: "few words" }), reading(body, { openAi: "word" })), /^likely/);
  assert.match(ofOne(saidByMany, reading(body, { openAi: "word" }, { status: 400 })), foreign);
  for (const own of ["{'error': 'openai said no'}", "{'error': 'Connection error.'}", "no reply"])
    assert.match(ofOne(hinted, reading(own, { openAi: "word" })), /^cannot-tell/, own);
  assert.match(ofOne(hinted, reading("{'error': 'no connection error'}", { openAi: "word" })), foreign);
  assert.match(
    ofOne(hinted, reading("{'error': 'openai said no'} {'error': 'no such user'}", { openAi: "word" })),
    /^cannot-tell/,
  );
});

test("takes the form of OpenAI's replies for a sign of it: a type of its own beside a parameter", () => {
  const own = "{'error': {'message': 'No.', 'type': 'invalid_request_error', 'param': null}}";
  for (const text of [own, own.replaceAll(": ", ":"), "['type'] => 'invalid_request_error' 'param'"]) {
    assert.match(ofOne(candidate({ evidence: "message" }), reading(text)), /^sure/, text);
    assert.match(ofOne(saidByMany, reading(text)), /^likely/, text);
  }
  for (const text of [own.replace("param", "x"), own.replace("invalid_", ""), own.replace("'type'", "'x'")]) {
    assert.match(ofOne(candidate({ evidence: "message" }), reading(text)), /^likely/, text);
    assert.match(
      ofOne(saidByMany, reading(text)),
      text.includes("'error'") ? /^none foreign/ : /^likely/,
      text,
    );
  }
});

test("takes a refusal by a program of the reader's own for that program's", () => {
  for (const status of [401, 403, 404])
    assert.match(
      ofOne(hinted, clues({ isOwnServer: true, openAi: "word" }, { status })),
      /^none other-program/,
    );
  assert.match(ofOne(hinted, clues({ isOwnServer: true, openAi: "word" }, { status: 500 })), /^cannot-tell/);
  assert.match(ofOne(hinted, clues({ isOwnServer: true, openAi: "host" }, { status: 401 })), /^cannot-tell/);
  assert.match(ofOne(hinted, clues({ openAi: "word" }, { status: 401 })), /^cannot-tell/);
  assert.match(
    ofOne(saidByMany, clues({ isOwnServer: true, openAi: "word" }, { status: 403 })),
    /^none other-prog/,
  );
});

test("asks whose error it is where a status or a class stands far from OpenAI's name", () => {
  const far = /^none whose-error/;
  const fields = { status: 401, sdkClass: "AuthenticationError" };
  const told = (text: string) =>
    ofOne(hinted, reading(text, { openAi: "word", names: [text.indexOf("openai") / text.length] }, fields));
  const gap = "and goes on ".repeat(10);
  assert.match(told(`openai ${gap} 401 authenticationerror`), far);
  assert.match(told(`401 ${gap} openai`), far);
  assert.match(told(`401 ${gap} authenticationerror openai`), /^cannot-tell/);
  assert.match(told(`401 ${gap} openai failed with 401`), /^cannot-tell/);
  assert.match(told(`openai ${gap}`), /^cannot-tell/);
  const stack = `401 ${"at call (/app/node_modules/x/lib/call.js:5:1) ".repeat(9)}`;
  assert.match(told(`${stack} at ask (openai.js:1:2)`), /^cannot-tell/, "its stack belongs to an error");
  assert.match(
    told(`401 unauthorized. ${"9: httr2::req_perform ".repeat(9)}1: models.openai`),
    /^cannot-tell/,
  );
  assert.match(ofOne(hinted, reading("401", { openAi: "word" }, fields)), /^cannot-tell/);
  const client = (words: number) => reading("word ".repeat(words), { openAi: "client" }, { status: 401 });
  assert.match(ofOne(hinted, client(12)), /^cannot-tell/);
  assert.match(ofOne(hinted, client(13)), far);
});

test("asks whose error it is where nothing names OpenAI, and for the right address of a client", () => {
  assert.match(ofOne(hinted, clues({ openAi: "client" }, { status: 401 })), /^cannot-tell/);
  assert.match(ofOne(hinted, clues({ openAi: "word" }, { status: 404 })), /^cannot-tell/);
  assert.match(ofOne(hinted, clues({ openAi: "word", isBare: false })), /^cannot-tell/);
  assert.match(ofOne(undefined, clues()), /^none nothing-of-ours/);
  assert.match(ofOne(hinted, clues({ mentioned: "Groq" })), /^none about-service Groq/);
});

test("tells from its fields that a request was refused for what it asked", () => {
  const type = "invalid_request_error";
  const refusal = /^none request-refused/;
  for (const status of [400, 409, 413, 422]) assert.match(ofFields({ status }), refusal);
  assert.match(ofFields({ status: 404, message: "no such file" }), refusal);
  assert.match(ofFields({ status: 404, message: "not found" }), /^cannot-tell/);
  assert.match(ofFields({ status: 401, message: "no such file" }), /^cannot-tell/);
  assert.match(ofFields({ code: "unknown_field", type, status: 500 }), refusal);
  assert.match(ofFields({ code: "unknown", type }), /^cannot-tell/);
  assert.match(ofFields({ code: "unknown_field", type: "server_error" }), /^cannot-tell/);
  for (const word of ["your key", "api_key", "a token", "credentials", "the account", "authentication"])
    assert.match(ofFields({ type, message: `${word} x` }), /^cannot-tell/, word);
  for (const word of ["monkey", "keys", "tokens"])
    assert.match(ofFields({ type, message: `${word} x` }), refusal, word);
});

test("is as sure as the lead of the first candidate allows", () => {
  assert.match(ofTwo({ score: 991 }), /^likely/);
  assert.match(ofTwo({ score: 990 }), /^sure/);
  assert.match(ofTwo({ score: 991, evidence: "hint" }), /^sure/);
  const reasons = [{ id: "has-words", value: "No." }] as const;
  const named = [{ id: "has-code", value: "no" }, ...reasons] as unknown as Candidate["reasons"];
  assert.match(ofTwo({ reasons: named, wordings: 3 }, { reasons }), /^cannot-tell/);
  assert.match(ofTwo({ reasons, score: 999 }, { reasons }), /^likely/);
  assert.match(ofTwo({ reasons: [{ id: "has-words", value: "Yes." }] }, { reasons }), /^likely/);
  assert.match(ofTwo({}), /^likely/);
});

test("is sure of a message only where something speaks for OpenAI, and of few words never", () => {
  const message = candidate({ evidence: "message" });
  assert.match(ofOne(message, clues()), /^likely/);
  assert.match(ofOne(message, clues({ openAi: "client" })), /^sure/);
  assert.match(ofOne(candidate({ evidence: "few words" }), clues({ openAi: "host" })), /^likely/);
});

test("puts the last error that a program does not try again first, and says why", () => {
  const catalogue = entries(
    { name: "slow", passes: true, status: [429] },
    { name: "busy", passes: true, status: [503] },
    { name: "end", passes: false, status: [401] },
  );
  const order = (...given: Candidate[]) =>
    verdictOn(given, clues(), catalogue).candidates.map(({ entry }) => entry);
  const slow = candidate({ entry: "slow", score: 1100, at: 5 });
  const end = candidate({ entry: "end", score: 900, at: 9 });
  const other = candidate({ entry: "other", score: 800, at: 12 });
  assert.deepEqual(order(slow, end, other), ["other", "slow", "end"]);
  assert.deepEqual(order(slow, { ...other, at: 9 }, end), ["end", "slow", "other"]);
  assert.deepEqual(order(slow, { ...end, at: 5 }), ["slow", "end"]);
  assert.deepEqual(order(slow, { ...end, evidence: "hint" }), ["slow", "end"]);
  assert.deepEqual(order(slow, { ...end, entry: "busy" }), ["slow", "busy"]);
  assert.deepEqual(order(end, other), ["end", "other"]);
  const told = verdictOn(
    [slow, { ...end, reasons: [{ id: "has-words", value: "No." }] }],
    clues(),
    catalogue,
  );
  assert.deepEqual(told.candidates[0]?.reasons, [{ id: "has-words", value: "No." }, { id: "comes-last" }]);
});

test("says whose key was sent before it takes that for a placeholder", () => {
  const sent = {
    ...quoting("your_api_key_here"),
    origin: clues({ openAi: "word", sentKeyOf: "groq" }).origin,
  };
  assert.match(ofOne(candidate(), sent), /^sure key-of-service groq/);
});

test("takes words beside a type that OpenAI has not for another's, unless a code or OpenAI's name says more", () => {
  const message = candidate({ evidence: "message" });
  const typed = (type: string, openAi: Clues["origin"]["openAi"] = "no", best = message) =>
    said([best], clues({ openAi }, { type }), [{ ...blankEntry, name: "a", type: ["own_error"] }]);
  assert.match(typed("other_error"), /^none foreign-reply/);
  assert.match(typed("other_error", "client"), /^none foreign-reply/);
  assert.match(typed("other_error", "word"), /^sure/);
  assert.match(typed("own_error"), /^likely/);
  assert.match(typed("other_error", "no", candidate()), /^sure/);
});

test("knows the usual placeholders, and asks for more first where it cannot tell", () => {
  for (const key of [
    "$OPENAI_API_KEY",
    "<key>",
    "{key}",
    "{{ key }}",
    "%KEY%",
    "'your-key'",
    "api_key",
    "api-key",
    "undefined",
    "null",
    "None",
    "process.env",
    "os.environ",
    "todo",
    "xxxx",
    "placeholder",
    "dummy",
    "not-needed",
    "test",
    "fake",
  ])
    assert.match(ofOne(candidate(), quoting(key)), /^sure placeholder-sent/, key);
  for (const key of ["apikey", "processor", "osenv", "notneeded"])
    assert.match(ofOne(candidate(), quoting(key)), /^sure undefined/, key);
  assert.match(
    ofOne(hinted, reading("Incorrect API key provided: test.", { openAi: "word" })),
    /^cannot-tell paste/,
  );
});

/** The verdict on an answer with a status, for an error that has others. */
const answered = (status: number | undefined, own: number[], openAi: Clues["origin"]["openAi"] = "word") =>
  ofOne(candidate(), clues({ openAi }, { status }), entries({ name: "a", status: own }));

test("is not sure where a reply has another status than the error, unless OpenAI's address is there", () => {
  assert.match(answered(429, [503]), /^likely/);
  assert.match(answered(429, [503], "host"), /^sure/);
  assert.match(answered(429, [429, 503]), /^sure/);
  assert.match(answered(500, [401]), /^sure/, "what a program answers for its part");
  assert.match(answered(401, []), /^sure/);
  assert.match(answered(undefined, [401]), /^sure/);
  assert.match(answered(400, [401]), /^likely/);
});

test("goes by the status of the error that it names, and knows none of what it does not know", () => {
  const others = entries({ name: "b", status: [429] }, { name: "a", status: [503] });
  assert.match(ofOne(candidate({ entry: "b" }), clues({ openAi: "word" }, { status: 429 }), others), /^sure/);
  assert.match(ofOne(candidate(), clues({ openAi: "word" }, { status: 429 }), others), /^likely/);
  assert.match(ofOne(candidate(), clues({ openAi: "word" }, { status: 429 })), /^sure/);
});

test("is no surer of a status that comes alone for being another one", () => {
  const alone = clues({ openAi: "word" }, { status: 429 });
  assert.match(ofOne(hinted, alone, entries({ name: "a", status: [503] })), /^cannot-tell/);
});

test("takes words of many services far from every name of OpenAI for somebody else's", () => {
  const text = readText(`openai is ready ${"and goes on ".repeat(20)} quota exceeded`);
  const told = (names: number[] | undefined, at: number) =>
    verdictOn([{ ...saidByMany, at }], { ...clues({ openAi: "word", names }), text }, [], unnamed).confidence;
  assert.equal(told([0], text.joined.length - 10), "none");
  assert.equal(told([0, 0.98], text.joined.length - 10), "likely");
  assert.equal(told([0], 5), "likely");
  assert.equal(told([0], -1), "likely", "no place is known");
  assert.equal(told([0.98], -1), "likely", "no place is known, far from the name or not");
  assert.equal(told([0.98], 0), "none", "it stands where the text begins");
  assert.equal(told([], text.joined.length - 10), "likely");
  assert.equal(told(undefined, text.joined.length - 10), "likely");
  const far = { ...clues({ openAi: "word", names: [0] }), text };
  const at = text.joined.length - 10;
  assert.match(ofOne({ ...saidByMany, at }, far), /^none whose-error/);
  assert.match(ofOne(candidate({ at }), far), /^sure/, "a code is OpenAI's wherever it stands");
  assert.match(ofOne(candidate({ evidence: "few words", at }), far), /^likely/, "so are words of OpenAI's");
});

/** What is said of words of many services in a text that names OpenAI once. */
function beside(told: string, at?: number): string {
  const text = readText(told);
  const names = [text.plain.indexOf("openai") / text.plain.length];
  const found = { ...saidByMany, at: at ?? text.joined.indexOf("quota") };
  const { confidence } = verdictOn([found], { ...clues({ openAi: "word", names }), text }, [], unnamed);
  return confidence;
}
const chatter = "and goes on ".repeat(20);
const stackOf = (count: number, frame = "\tat com.example.Client.call(Client.java:5)\n") =>
  frame.repeat(count);

test("does not count the stack below an error as distance from OpenAI's name", () => {
  const told = (between: string) => beside(`${chatter}\nquota exceeded\n${between}\nby openai`);
  assert.equal(told(""), "likely");
  assert.equal(told(chatter), "none");
  assert.equal(told(stackOf(20)), "likely", "nothing but the stack stands between");
  assert.equal(told(stackOf(150, "\tat abc(d)\n")), "likely", "nor do the blanks between its lines count");
  assert.equal(told(stackOf(20) + chatter), "none");
  assert.equal(told(stackOf(100)), "none", "no stack is that long");
});

test("takes a stack before an error for no distance either, and a place that nobody knows for near", () => {
  const told = (before: string, at?: number) => beside(`on openai ${before} quota exceeded ${chatter}`, at);
  assert.equal(told(stackOf(20)), "likely");
  assert.equal(told(chatter), "none");
  assert.equal(told(chatter.repeat(20), -1), "likely");
});

test("takes a limit that is told beside a model alone for that of whoever resells it", () => {
  const shared = [candidate({ evidence: "shared words" })];
  const named = clues({ openAi: "word", isOnlyModel: true });
  const limit = { ...blankEntry, name: "a", status: [429] };
  assert.equal(said(shared, named, [limit]), "none whose-error undefined");
  assert.match(said(shared, named, [{ ...limit, status: [401] }]), /^likely/);
  assert.match(said(shared, clues({ openAi: "word" }), [limit]), /^likely/);
});

test("takes words of many services for none of ours beside a code that no entry has, in OpenAI's form", () => {
  const shared = [candidate({ evidence: "shared words" })];
  const read = (code: string, told = "{'type': 'invalid_request_error', 'param': null}") =>
    said(shared, { ...clues({ openAi: "word" }, { code }), text: readText(told) }, [
      { ...blankEntry, name: "a", code: ["own_code"] },
    ]);
  assert.equal(read("other_code"), "none request-refused undefined");
  assert.match(read("own_code"), /^likely/);
  assert.match(read("other"), /^likely/);
  assert.match(read("other_code", "a text in another form"), /^likely/);
});

test("takes words of many services beside the name of another one for its own, but not at OpenAI's address", () => {
  const shared = [candidate({ evidence: "shared words" })];
  const beside = (told: Partial<Clues["origin"]>, text = "x") =>
    said(shared, { ...clues({ beside: "groq", ...told }), text: readText(text) }, []);
  assert.match(beside({ openAi: "word" }), /^none whose-error/);
  assert.match(beside({ openAi: "word" }, "OPENAI_API_KEY and GROQ_API_KEY"), /^likely/);
  assert.match(beside({ openAi: "host" }), /^likely/);
});

test("doubts a bare status beside a model or another service, or that no number tells", () => {
  const hint = [candidate({ evidence: "hint" })];
  const doubted = (told: Partial<Clues["origin"]>, status: number, text = "x") =>
    said(hint, { ...clues({ openAi: "word", ...told }, { status }), text: readText(text) }, []).startsWith(
      "none whose-error",
    );
  assert.ok(!doubted({}, 401));
  assert.ok(doubted({ isOnlyModel: true }, 401));
  assert.ok(doubted({ beside: "groq" }, 401));
  assert.ok(!doubted({ openAi: "host", beside: "groq" }, 401));
  assert.ok(doubted({}, 403, "openai: forbidden"));
  assert.ok(!doubted({}, 403, "openai: 403 forbidden"));
  assert.ok(!doubted({}, 401, "openai: unauthorized"));
});

test("doubts what whoever resells a model says of a limit, a key or the model", () => {
  const shared = [candidate({ evidence: "shared words" })];
  const about = (told: Partial<CatalogueEntry>, isOnlyModel = true) =>
    said(shared, clues({ openAi: "word", isOnlyModel }), [{ ...blankEntry, name: "a", ...told }]);
  for (const told of [{ status: [429] }, { code: ["model_not_found"] }, { classes: ["OpenAIError"] }]) {
    assert.match(about(told), /^none whose-error/);
    assert.match(about(told, false), /^likely/);
  }
  assert.match(about({ status: [403] }), /^likely/);
});
