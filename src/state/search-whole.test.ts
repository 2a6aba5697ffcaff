import assert from "node:assert/strict";
import { test } from "node:test";
import { quickIndex, records, words } from "../domain/search/fake-records.ts";
import { everywhere } from "../domain/search/topics.ts";
import { writeWordings } from "../domain/search/wordings.ts";
import { placeEngine, serve } from "./fake-engine.ts";
import { $search, search, wordingsLimit } from "./search.ts";

const { base, site } = await placeEngine();
const translated = { base, home: `${base}zh/`, other: base };
const { promise: sent, resolve: send } = Promise.withResolvers<void>();
serve({
  "search/index.json": () => quickIndex,
  "pagefind/texts.json": () => ({}),
  "search/wordings.json": async () => {
    await sent;
    return { build: quickIndex.build, ...writeWordings(records, words, new Map()) };
  },
});

function first(): string | undefined {
  const state = $search.get();
  return state.status === "found" ? state.hits[0]?.url : undefined;
}

test("does not wait on pages whose index has no wordings", async () => {
  await search({ typed: "key lost windows", scope: everywhere, isWhole: true }, translated);
  assert.equal(first(), "/faq/#lost");
});

test("answers from the index alone when the wordings do not come in time", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const whole = search({ typed: "key lost windows", scope: everywhere, isWhole: true }, site);
  t.mock.timers.tick(wordingsLimit - 1);
  assert.deepEqual($search.get(), { status: "loading" });
  t.mock.timers.tick(1);
  t.mock.timers.reset();
  await whole;
  assert.equal(first(), "/faq/#lost");
});

test("waits for the wordings with what comes by a link or a paste, until somebody types", async () => {
  const question = "key lost windows";
  const whole = search({ typed: question, scope: everywhere, isWhole: true }, site);
  await search({ typed: question, scope: everywhere }, site);
  assert.equal(first(), "/faq/#lost");
  const again = search({ typed: question, scope: everywhere, isWhole: true }, site);
  assert.deepEqual($search.get(), { status: "loading" });
  send();
  await Promise.all([whole, again]);
  assert.equal(first(), "/guide/store/#windows");
});

test("says of nothing that it loads once the wordings are there", async () => {
  const states: string[] = [];
  const stop = $search.listen(({ status }) => states.push(status));
  await search({ typed: "key lost", scope: everywhere, isWhole: true }, site);
  stop();
  assert.deepEqual([...new Set(states)], ["found"]);
});
