import assert from "node:assert/strict";
import { test } from "node:test";
import { hit, placeEngine, serveWords } from "./fake-engine.ts";
import { $search, search, warmUp } from "./search.ts";

const engine = await placeEngine({});
const nowhere = `${engine.base}missing/`;
serveWords(async () => Response.json({}));

// An engine once started stays, so the attempts that fail come before every test.
const refusal: unknown = await warmUp(nowhere).catch((cause: unknown) => cause);
await search("quota", "", nowhere);
const withoutEngine = $search.get();

test("tells its caller when the engine cannot be loaded", () => {
  assert.ok(refusal instanceof Error);
});

test("is broken when the engine cannot be loaded", () => {
  assert.deepEqual(withoutEngine, { status: "broken" });
});

test("works at a later query once the engine can be loaded", async () => {
  engine.answer = async () => [hit("quota")];
  await search("quota", "", engine.base);
  assert.equal($search.get().status, "found");
});
