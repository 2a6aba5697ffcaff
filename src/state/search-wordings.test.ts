import assert from "node:assert/strict";
import { test } from "node:test";
import { quickIndex, records, words } from "../domain/search/fake-records.ts";
import { everywhere } from "../domain/search/topics.ts";
import { writeWordings } from "../domain/search/wordings.ts";
import { placeEngine, serve } from "./fake-engine.ts";
import { $search, loadWordings, search } from "./search.ts";

const { base, site } = await placeEngine();
const { promise: sent, resolve: send } = Promise.withResolvers<void>();
const requests = serve({
  "search/index.json": () => quickIndex,
  "pagefind/texts.json": () => ({}),
  "search/wordings.json": async () => {
    await sent;
    return { build: quickIndex.build, ...writeWordings(records, words, new Map()) };
  },
});

async function firstFor(question: string): Promise<string | undefined> {
  await search({ typed: question, scope: everywhere }, site);
  const state = $search.get();
  return state.status === "found" ? state.hits[0]?.url : undefined;
}

test("answers without the wordings first, and with them when they are there; what is shown stays", async () => {
  assert.equal(await firstFor("key lost windows"), "/faq/#lost");
  const shown = $search.get();
  send();
  await loadWordings(base);
  assert.equal($search.get(), shown);
  assert.equal(await firstFor("key lost windows"), "/guide/store/#windows");
  assert.equal(requests.filter((url) => url === `${base}search/wordings.json`).length, 1);
});
