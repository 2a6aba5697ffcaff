import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { type FakeHit, hit, placeEngine, serveWords } from "./fake-engine.ts";
import { $kinds, $search, search, warmUp } from "./search.ts";

const engine = await placeEngine({ kind: { Guide: 3, Question: 9 }, topic: { billing: 4 } });
const { base } = engine;
const atFirst = $search.get();
const wordRequests = serveWords(async () => Response.json({ quota: 3 }));
const manyHits = Array.from({ length: 30 }, (_, index) => hit(`hit-${index}`));

beforeEach(() => {
  $search.set({ status: "idle" });
  Object.assign(engine, { answer: async () => [], asked: [] });
});

test("is idle before anything is typed", () => {
  assert.deepEqual(atFirst, { status: "idle" });
});

test("starts the engine once, without a worker, under the site's base", async () => {
  await Promise.all([warmUp(base), warmUp(base), search("quota", "", base)]);
  assert.deepEqual(
    engine.starts.map(({ basePath, baseUrl, noWorker }) => ({ basePath, baseUrl, noWorker })),
    [{ basePath: `${base}pagefind/`, baseUrl: base, noWorker: true }],
  );
});

test("offers the kinds that the index knows", async () => {
  await warmUp(base);
  assert.deepEqual($kinds.get(), ["Guide", "Question"]);
});

test("reads the word list once, however many queries find little", async () => {
  await search("qouta", "", base);
  await search("quotta", "", base);
  assert.deepEqual(wordRequests, [`${base}search-words.json`]);
});

test("shows what the engine found as plain text", async () => {
  engine.answer = async () => [hit("quota")];
  await search(" quota ", "", base);
  assert.deepEqual($search.get(), {
    status: "found",
    query: "quota",
    total: 1,
    suggestion: undefined,
    hits: [
      {
        url: "/faq/#quota",
        title: "quota",
        kind: "Question",
        topic: "billing",
        excerpt: [
          { text: "About ", match: false },
          { text: "quota", match: true },
        ],
      },
    ],
  });
});

test("shows the address of a hit that has no title", async () => {
  engine.answer = async () => [{ url: "/guide/", excerpt: "text", meta: {} }];
  await search("text", "", base);
  const state = $search.get();
  assert.deepEqual(state.status === "found" && state.hits, [
    { url: "/guide/", title: "/guide/", kind: "", topic: "", excerpt: [{ text: "text", match: false }] },
  ]);
});

test("shows eight hits and says how many there are", async () => {
  engine.answer = async () => manyHits;
  await search("hit", "", base);
  const state = $search.get();
  assert.deepEqual(state.status === "found" && [state.hits.length, state.total], [8, 30]);
});

test("asks the engine for one kind when one is chosen", async () => {
  await search("quota", "Question", base);
  assert.deepEqual(engine.asked, [{ query: "quota", filters: { kind: "Question" } }]);
});

test("asks the engine for every kind when none is chosen", async () => {
  await search("quota", "", base);
  assert.deepEqual(engine.asked, [{ query: "quota", filters: {} }]);
});

test("suggests a near spelling when nothing was found", async () => {
  await search("qouta", "", base);
  assert.deepEqual($search.get(), { status: "nothing", query: "qouta", suggestion: "quota" });
});

test("suggests nothing when no word of the site is near", async () => {
  await search("zzzzzz", "", base);
  assert.deepEqual($search.get(), { status: "nothing", query: "zzzzzz", suggestion: undefined });
});

test("suggests a near spelling beside few hits", async () => {
  engine.answer = async () => [hit("quota")];
  await search("qouta", "", base);
  const state = $search.get();
  assert.equal(state.status === "found" && state.suggestion, "quota");
});

test("suggests nothing for a word that is still being typed", async () => {
  engine.answer = async () => manyHits.slice(0, 6);
  await search("quo", "", base);
  const state = $search.get();
  assert.equal(state.status === "found" && state.suggestion, undefined);
});

test("does not search for what looks like a secret", async () => {
  await search(["s", "k-proj-", "a1B2".repeat(10)].join(""), "", base);
  assert.deepEqual([$search.get(), engine.asked], [{ status: "secret" }, []]);
});

test("is idle again when the query is emptied", async () => {
  engine.answer = async () => [hit("quota")];
  await search("quota", "", base);
  await search("  ", "", base);
  assert.deepEqual($search.get(), { status: "idle" });
});

test("is broken when the engine fails at a query", async () => {
  engine.answer = async () => Promise.reject(new Error("index chunk is missing"));
  await search("quota", "", base);
  assert.deepEqual($search.get(), { status: "broken" });
});

/** Holds back the answer to one query until the test gives it; every other query is answered at once. */
function holdBack(held: string): PromiseWithResolvers<readonly FakeHit[]> {
  const answer = Promise.withResolvers<readonly FakeHit[]>();
  engine.answer = (query) => (query === held ? answer.promise : Promise.resolve([hit(query)]));
  return answer;
}

test("never shows the answer to an earlier query after that to a later one", async () => {
  const answer = holdBack("early");
  const early = search("early", "", base);
  await search("late", "", base);
  answer.resolve([hit("early")]);
  await early;
  const state = $search.get();
  assert.equal(state.status === "found" && state.query, "late");
});

test("stays idle when the answer to a query comes after the query was emptied", async () => {
  const answer = holdBack("early");
  const early = search("early", "", base);
  await search("", "", base);
  answer.resolve([hit("early")]);
  await early;
  assert.deepEqual($search.get(), { status: "idle" });
});

test("does not call search broken because an outdated query failed", async () => {
  const answer = holdBack("early");
  const early = search("early", "", base);
  await search("late", "", base);
  answer.reject(new Error("index chunk is missing"));
  await early;
  assert.equal($search.get().status, "found");
});
