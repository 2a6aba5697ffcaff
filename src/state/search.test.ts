import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { quickIndex } from "../domain/search/fake-records.ts";
import { everywhere } from "../domain/search/topics.ts";
import { type FakeHit, hit, holdFrames, placeEngine, serve } from "./fake-engine.ts";
import { $search, handOverAsked, loadQuickIndex, search, type SearchState } from "./search.ts";

const engine = await placeEngine({
  en_1: { url: "/faq/#lost", content: "No. The key is shown once.", meta: {} },
});
const { base, site } = engine;
const requests = serve({
  "search/index.json": () => quickIndex,
  "pagefind/texts.json": () => ({ "/faq/#lost": "en_1" }),
});
const atFirst = $search.get();
const manyHits = Array.from({ length: 30 }, (_, index) => hit(`scope ${index}`));

/** Asks, and gives every state that was shown. */
async function statesOf(
  ...question: [typed: string, kind?: "Question" | "Error" | "Fact" | "Guide", topic?: string]
): Promise<SearchState[]> {
  const states: SearchState[] = [];
  const stop = $search.listen((state) => states.push(state));
  const [typed, kind = "", topic = ""] = question;
  await search({ typed, scope: { kind, topic } }, site);
  stop();
  return states;
}

async function last(...question: Parameters<typeof statesOf>): Promise<SearchState> {
  return (await statesOf(...question)).at(-1) ?? $search.get();
}

/** Lets everything run that waits for nothing else. */
const whateverIsReady = () => new Promise((resolve) => setTimeout(resolve));

const urlsOf = (state: SearchState | undefined) =>
  state?.status === "found" ? state.hits.map(({ url }) => url) : [];

beforeEach(() => {
  $search.set({ status: "idle" });
  Object.assign(engine, { answer: async () => [], asked: [], read: [] });
});

test("is idle before anything is typed", () => {
  assert.deepEqual(atFirst, { status: "idle" });
});

test("says that it loads before the first answer, and only then", async () => {
  assert.equal((await statesOf("lost key"))[0]?.status, "loading");
  assert.equal((await statesOf("lost key"))[0]?.status, "found");
});

test("starts the engine once, without a worker, under the site's base", async () => {
  await Promise.all([
    search({ typed: "credit", scope: everywhere }, site),
    search({ typed: "quota", scope: everywhere }, site),
  ]);
  assert.deepEqual(
    engine.starts.map(({ basePath, baseUrl, noWorker }) => ({ basePath, baseUrl, noWorker })),
    [{ basePath: `${base}pagefind/`, baseUrl: "/", noWorker: true }],
  );
});

test("reads each file once, however many questions there are", async () => {
  await search({ typed: "lost", scope: everywhere }, site);
  await loadQuickIndex(base);
  assert.deepEqual(
    requests.toSorted(),
    ["pagefind/texts.json", "search/index.json", "search/wordings.json"].map((file) => base + file),
  );
});

test("answers what comes by a link or a paste although there are no wordings", async () => {
  await search({ typed: "lost key", scope: everywhere, isWhole: true }, site);
  assert.equal(urlsOf($search.get())[0], "/faq/#lost");
});

test("answers before the engine does, and marks the words that were asked for", async () => {
  const [first] = await statesOf(" lost   key ");
  assert.ok(first?.status === "found");
  assert.deepEqual([first.query, first.isError, first.isComplete], ["lost key", false, false]);
  assert.deepEqual(first.hits[0], {
    url: "/faq/#lost",
    kind: "Question",
    topic: "Find",
    title: [
      { text: "I ", isMatch: false },
      { text: "lost", isMatch: true },
      { text: " my ", isMatch: false },
      { text: "key", isMatch: true },
      { text: ": can I see it again?", isMatch: false },
    ],
    excerpt: undefined,
  });
});

test("asks nothing of the engine before its own answer is on the screen", async () => {
  await search({ typed: "quota", scope: everywhere }, site);
  const showFrame = holdFrames();
  const asking = search({ typed: "lost key", scope: everywhere }, site);
  await whateverIsReady();
  assert.equal($search.get().status, "found");
  assert.deepEqual(engine.asked, ["quota"]);
  showFrame();
  await asking;
  assert.deepEqual(engine.asked, ["quota", "lost key"]);
});

test("spares the engine a question that was typed over before its answer was on the screen", async () => {
  const showFrame = holdFrames();
  const early = search({ typed: "lost", scope: everywhere }, site);
  await whateverIsReady();
  const late = search({ typed: "lost key", scope: everywhere }, site);
  showFrame();
  await Promise.all([early, late]);
  assert.deepEqual(engine.asked, ["lost key"]);
});

/** What a reader sees of a title or an excerpt. */
const textOf = (parts: readonly { text: string }[] = []) => parts.map(({ text }) => text).join("");

test("fills in excerpts and adds below what only the engine found, and moves nothing", async () => {
  engine.answer = async () => [
    { url: "/faq/#lost", meta: {} },
    { ...hit("more"), content: "More about a lost key." },
    { url: "/lost/", meta: {} },
    { ...hit("noise"), content: "Nothing of the kind." },
  ];
  const states = await statesOf("lost key");
  const [first, second] = [urlsOf(states[0]), urlsOf(states.at(-1))];
  assert.deepEqual(second, [...first, "/sources/#more", "/lost/"]);
  const state = states.at(-1);
  assert.ok(state?.status === "found" && state.isComplete);
  assert.equal(textOf(state.hits[0]?.excerpt), "No. The key is shown once.");
  assert.equal(textOf(state.hits.at(-1)?.title), "/lost/");
});

test("shows at most fourteen places, and reads no more texts for them", async () => {
  engine.answer = async () => manyHits;
  assert.equal(urlsOf(await last("scope")).length, 14);
  assert.equal(engine.read.filter((url) => url.startsWith("/sources/#scope")).length, 14);
});

test("shows at most eight before the engine has answered", async () => {
  const [first] = await statesOf("lost credit 429 quota store windows mac revoke scope shown");
  assert.equal(urlsOf(first).length, 8);
});

test("shows one kind when one is chosen, from the first moment on, and offers its topics alone", async () => {
  engine.answer = async () => [hit("key")];
  for (const kind of ["Question", "Error", "Fact"] as const) {
    const states = await statesOf("key quota credit", kind);
    assert.equal(states.at(-1)?.status, "found");
    for (const state of states) {
      if (state.status !== "found") continue;
      assert.deepEqual(new Set(state.hits.map((one) => one.kind)), new Set([kind]));
      assert.ok(!state.topics.includes("Store your key"), "the topic of a guide page");
    }
  }
});

test("shows one topic when one is chosen, and still offers the others", async () => {
  engine.answer = async () => [hit("key")];
  const all = await last("key store credit");
  const some = await last("key store credit", undefined, "Store your key");
  assert.ok(all.status === "found" && some.status === "found");
  assert.deepEqual(some.topics, all.topics);
  assert.deepEqual([all.topic, some.topic], ["", "Store your key"]);
  assert.ok(urlsOf(some).length > 0 && urlsOf(some).every((url) => url.startsWith("/guide/store/")));
});

test("shows everything again when no place has the topic that was chosen", async () => {
  const state = await last("lost key", undefined, "Elsewhere");
  assert.ok(state.status === "found" && state.topic === "");
  assert.equal(state.hits[0]?.url, "/faq/#lost");
});

test("leaves phrases in quotes to the engine, which knows the order of words", async () => {
  engine.answer = async () => [hit("once")];
  const states = await statesOf('"shown once"');
  assert.deepEqual(urlsOf(states.at(-1)), ["/sources/#once"]);
  assert.deepEqual(engine.asked, ['"shown once"']);
  assert.ok(states.slice(0, -1).every(({ status }) => status === "loading"));
});

test("says that it found nothing when the engine found nothing either", async () => {
  assert.deepEqual(await last("zebra"), {
    status: "nothing",
    query: "zebra",
    isError: false,
    isElsewhere: false,
    near: undefined,
    browse: [{ title: "Billing", url: "/faq/#topic-billing" }],
  });
});

/** What is offered to somebody who found nothing. */
const nearIn = (state: SearchState) =>
  state.status === "nothing" &&
  state.near && { isName: state.near.isName, urls: state.near.hits.map(({ url }) => url) };

test("offers what is spelled nearly so, when nothing else is there", async () => {
  const near = nearIn(await last("kredit"));
  assert.ok(near && !near.isName && near.urls[0] === "/faq/#credit");
  assert.ok(near.urls.length <= 4);
});

test("offers the words of a phrase that stands nowhere, each by itself", async () => {
  const near = nearIn(await last('"key lost"'));
  assert.ok(near && !near.isName && near.urls[0] === "/faq/#lost");
});

test("says of a kind that has nothing whether others have, and offers no guess then", async () => {
  const state = await last("setx", "Error");
  assert.ok(state.status === "nothing" && state.isElsewhere && !state.near);
  const nowhere = await last("zebra", "Error");
  assert.ok(nowhere.status === "nothing" && !nowhere.isElsewhere);
});

test("takes a paste and the text of an error for an error", async () => {
  for (const text of ["zebra\nzebra", "insufficient_quota", `zebra ${"x ".repeat(100)}`]) {
    const state = await last(text);
    assert.ok("isError" in state && state.isError, text);
  }
});

test("does not search for what looks like a secret, known at first sight or not", async () => {
  const random = ["aB3d", "Ef6h", "Jk9m", "Np2r"].join("");
  for (const text of [["s", "k-proj-", "a1B2".repeat(10)].join(""), `password=${random}`]) {
    assert.deepEqual(await last(text), { status: "secret" }, text);
  }
  assert.deepEqual(engine.asked, []);
});

test("leaves for the explainer what the guard let pass, and nothing else", async () => {
  const window = Object.assign(new EventTarget(), { name: "" });
  Object.assign(globalThis, { window });
  const secret = `insufficient_quota password=${["aB3d", "Ef6h", "Jk9m", "Np2r"].join("")}`;
  await search({ typed: "insufficient_quota", scope: everywhere }, site);
  const pending = search({ typed: secret, scope: everywhere }, site);
  handOverAsked(secret);
  assert.equal(window.name, "");
  await pending;
  handOverAsked(secret);
  assert.equal(window.name, "");
  handOverAsked("insufficient_quota");
  assert.match(window.name, /insufficient_quota$/);
});

test("is idle again when the question is emptied", async () => {
  await search({ typed: "quota", scope: everywhere }, site);
  await search({ typed: "  ", scope: everywhere }, site);
  assert.deepEqual($search.get(), { status: "idle" });
});

test("keeps its answer when the engine fails", async () => {
  engine.answer = async () => Promise.reject(new Error("index chunk is missing"));
  const state = await last("quota");
  assert.ok(state.status === "found" && state.isComplete);
  assert.equal(state.hits[0]?.url, "/errors/no-credit/");
});

/** Holds back the answer to one question until the test gives it; every other is answered at once. */
function holdBack(held: string): PromiseWithResolvers<readonly FakeHit[]> {
  const answer = Promise.withResolvers<readonly FakeHit[]>();
  engine.answer = (query) => (query === held ? answer.promise : Promise.resolve([hit(query)]));
  return answer;
}

test("never shows the answer to an earlier question after that to a later one", async () => {
  const answer = holdBack("early");
  const early = search({ typed: "early", scope: everywhere }, site);
  await search({ typed: "late", scope: everywhere }, site);
  answer.resolve([hit("early")]);
  await early;
  const state = $search.get();
  assert.equal(state.status === "found" && state.query, "late");
});

test("shows no answer of the engine to a question that another one followed meanwhile", async () => {
  const answer = holdBack("early");
  const early = search({ typed: "early", scope: everywhere }, site);
  while (engine.asked.length === 0) await whateverIsReady();
  await search({ typed: "late", scope: everywhere }, site);
  answer.resolve([hit("early")]);
  await early;
  const state = $search.get();
  assert.equal(state.status === "found" && state.query, "late");
});

test("takes what the engine says of a place that the index does not have, and a guide's for what it does not", async () => {
  engine.answer = async () => [
    { url: "/a/", content: "lost", meta: { title: "A", kind: "Error", topic: "Money" } },
    { url: "/b/", content: "lost", meta: { title: "B", kind: "Riddle" } },
  ];
  const state = await last("lost zebra");
  assert.ok(state.status === "found");
  assert.deepEqual(
    state.hits.slice(-2).map(({ url, title, kind, topic }) => [url, textOf(title), kind, topic]),
    [
      ["/a/", "A", "Error", "Money"],
      ["/b/", "B", "Guide", ""],
    ],
  );
});

test("takes no word of a question whose check came to nothing for one that a later one left", async () => {
  const window = Object.assign(new EventTarget(), { name: "" });
  Object.assign(globalThis, { window });
  const early = "password=example please";
  const pending = search({ typed: early, scope: everywhere }, site);
  await search({ typed: "quota", scope: everywhere }, site);
  await pending;
  handOverAsked(early);
  assert.equal(window.name, "");
  assert.equal($search.get().status, "found");
});

test("stays idle when an answer comes after the question was emptied", async () => {
  const answer = holdBack("early");
  const early = search({ typed: "early", scope: everywhere }, site);
  await search({ typed: "", scope: everywhere }, site);
  answer.resolve([hit("early")]);
  await early;
  assert.deepEqual($search.get(), { status: "idle" });
});
