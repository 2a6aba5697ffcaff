import assert from "node:assert/strict";
import { test } from "node:test";
import { quickIndex } from "../domain/search/fake-records.ts";
import { placeEngine, serve } from "./fake-engine.ts";
import { everywhere } from "../domain/search/topics.ts";
import { $search, search } from "./search.ts";

const { site } = await placeEngine();

/** What a question comes to while the site holds these files. */
async function ask(question: string, files: Parameters<typeof serve>[0]): Promise<string> {
  serve(files);
  await search({ typed: question, scope: everywhere }, site);
  return $search.get().status;
}

// An index once read stays, so what fails comes before what works.
const missing = await ask("quota", {});
const outdated = await ask("quota", { "search/index.json": () => ({ ...quickIndex, format: 0 }) });

test("is broken when the index is missing", () => {
  assert.equal(missing, "broken");
});

test("is stale when the index belongs to another script", () => {
  assert.equal(outdated, "stale");
});

function hasExcerpts(): boolean {
  const state = $search.get();
  return state.status === "found" && state.hits.some(({ excerpt }) => excerpt !== undefined);
}

test("keeps its answer when the engine is missing, and asks for it again with the next question", async () => {
  assert.equal(await ask("quota", { "search/index.json": () => quickIndex }), "found");
  assert.ok(!hasExcerpts());
  const names = { "pagefind/texts.json": () => ({}) };
  assert.equal(await ask("quota", { "search/index.json": () => quickIndex, ...names }), "found");
  assert.ok(hasExcerpts());
});
