/** Pages in a language that has no wordings, and wordings of another day. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { quickIndex, records, words } from "../domain/search/fake-records.ts";
import { everywhere } from "../domain/search/topics.ts";
import { writeWordings } from "../domain/search/wordings.ts";
import { placeEngine, serve } from "./fake-engine.ts";
import { $search, loadWordings, search } from "./search.ts";

const { base, site } = await placeEngine();
const translated = { base, home: `${base}zh/`, other: base };
const requests = serve({
  "search/index.json": () => quickIndex,
  "search/wordings.json": () => ({ build: "another", ...writeWordings(records, words, new Map()) }),
});
const first = () => {
  const state = $search.get();
  return state.status === "found" ? state.hits[0]?.url : undefined;
};

test("fetches no wordings for pages whose index has none", async () => {
  await search({ typed: "key lost windows", scope: everywhere }, translated);
  assert.equal(first(), "/faq/#lost");
  assert.ok(requests.includes(`${base}zh/search/index.json`));
  assert.ok(!requests.some((url) => url.endsWith("wordings.json")));
});

test("does without the wordings of another day", async () => {
  await loadWordings(base);
  await search({ typed: "key lost windows", scope: everywhere }, site);
  assert.equal(first(), "/faq/#lost");
});
